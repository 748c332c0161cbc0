package dev.storychat.chat.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What narrows or orders a search, by the name that stands before its colon. */
public enum Filter {
    TYPE("article", "art", "component", "inhaltstyp", "kind", "komponente"),
    LANG("de", "language", "locale", "sprache"),
    PATH("blog/", "folder", "ordner", "pfad", "slug"),
    TAG("product", "keyword", "label", "schlagwort"),
    SINCE("2026-01-31", "ab", "after", "date", "datum", "from", "seit", "von"),
    UNTIL("2026-01-31", "before", "bis", "till", "to", "vor"),
    SORT("newest", "order", "reihenfolge", "sortierung"),
    LIMIT("5", "anzahl", "count", "max", "size");

    /** What people write in its place. */
    private final List<String> otherNames;

    private final String example;

    Filter(String example, String... otherNames) {
        this.example = example;
        this.otherNames = List.of(otherNames);
    }

    /** The name as it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value that it may have. */
    String example() {
        return example;
    }

    /** The filter of a name, in whatever case. */
    static Optional<Filter> named(String name) {
        return Stream.of(values())
                .filter(filter -> filter.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The filter that somebody may have meant by a name that is none. */
    static Optional<Filter> meant(String name) {
        var written = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(filter -> filter.otherNames.contains(written))
                .findFirst()
                .or(() -> nearest(written));
    }

    private static Optional<Filter> nearest(String written) {
        return Nearest.of(written, Stream.of(values()).map(Filter::word).toList())
                .flatMap(Filter::named);
    }
}
