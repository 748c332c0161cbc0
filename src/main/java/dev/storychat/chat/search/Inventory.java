package dev.storychat.chat.search;

import java.util.List;

/**
 * What the content can be narrowed to. An empty list: nobody knows without asking for every story.
 *
 * @param types component names of all stories
 * @param languages codes as the space spells them, {@code default} first
 */
public record Inventory(List<String> types, List<String> languages) {

    public static final Inventory UNKNOWN = new Inventory(List.of(), List.of());

    public Inventory {
        types = List.copyOf(types);
        languages = List.copyOf(languages);
    }
}
