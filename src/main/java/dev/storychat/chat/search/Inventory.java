package dev.storychat.chat.search;

import java.util.List;
import java.util.Locale;

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

    /** The values that a filter can have; none where nobody knows. */
    public List<String> values(Filter filter) {
        return switch (filter) {
            case TYPE -> types;
            case LANG -> languages;
            default -> List.of();
        };
    }

    /** Whether nothing in the content has this value. */
    public boolean lacks(Filter filter, String value) {
        var known = values(filter);
        var folded = folded(value);
        return !known.isEmpty() && known.stream().noneMatch(name -> folded(name).equals(folded));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
