package dev.storychat.chat.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What narrows or orders a search, by the name that stands before its colon. */
public enum Filter {
    TYPE("art", "component", "inhaltstyp", "kind", "komponente"),
    LANG("language", "locale", "sprache"),
    PATH("folder", "ordner", "pfad", "slug"),
    TAG("keyword", "label", "schlagwort"),
    SINCE("ab", "after", "date", "datum", "from", "seit", "von"),
    UNTIL("before", "bis", "till", "to", "vor"),
    SORT("order", "reihenfolge", "sortierung"),
    LIMIT("anzahl", "count", "max", "size");

    private static final int LONG_NAME = 5;

    /** What people write in its place. */
    private final List<String> otherNames;

    Filter(String... otherNames) {
        this.otherNames = List.of(otherNames);
    }

    /** The name as it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
        var most = written.length() < LONG_NAME ? 1 : 2;
        return Stream.of(values())
                .filter(filter -> distance(written, filter.word()) <= most)
                .min(Comparator.comparingInt(filter -> distance(written, filter.word())));
    }

    /** How many letters are wrong, missing, too many, or changed places with the next one. */
    private static int distance(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        var wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(steps[i - 1][j - 1] + wrong, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
