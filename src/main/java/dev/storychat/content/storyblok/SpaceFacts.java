package dev.storychat.content.storyblok;

import java.util.List;

/**
 * What a space says about itself; all empty when it says nothing.
 *
 * @param domain of its public pages
 * @param languages codes of all but the default language
 */
record SpaceFacts(String id, String name, String domain, List<String> languages) {
    static final SpaceFacts NONE = new SpaceFacts("", "", "", List.of());

    SpaceFacts {
        languages = List.copyOf(languages);
    }
}
