package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Inventory;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a space says about itself; all empty when it says nothing.
 *
 * @param domain of its public pages
 * @param languages codes of all but the default language
 * @param version another one whenever something is published
 */
record SpaceFacts(String id, String name, String domain, List<String> languages, String version) {
    static final SpaceFacts NONE = new SpaceFacts("", "", "", List.of(), "");

    SpaceFacts {
        languages = List.copyOf(languages);
    }

    /** The Content Delivery API lists no types. */
    Inventory inventory() {
        return this == NONE
                ? Inventory.UNKNOWN
                : new Inventory(
                        List.of(),
                        Stream.concat(Stream.of("default"), languages.stream()).toList());
    }
}
