package dev.storychat.chat.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant by one that is spelled nearly like it. */
public final class Nearest {
    private static final int LONG_NAME = 5;

    private Nearest() {}

    /** The nearest of these names, whatever the case; empty when none is near. */
    public static Optional<String> of(String written, Collection<String> names) {
        var most = written.length() < LONG_NAME ? 1 : 2;
        return names.stream()
                .filter(name -> distance(folded(written), folded(name)) <= most)
                .min(Comparator.comparingInt(name -> distance(folded(written), folded(name))));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
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
