package dev.storychat.content.storyblok;

import java.util.List;

/**
 * What tells whether the space still holds what it held.
 *
 * @param version changes whenever something is published; empty when the space tells none
 * @param languages codes of all but the default language
 */
public record Edition(String version, List<String> languages) {
    public Edition {
        languages = List.copyOf(languages);
    }
}
