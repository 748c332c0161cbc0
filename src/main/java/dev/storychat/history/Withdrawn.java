package dev.storychat.history;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that somebody took out of a question afterwards: what was looked for with them is kept without them.
 *
 * @param words in lower case
 */
record Withdrawn(Set<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    Withdrawn {
        words = Set.copyOf(words);
    }

    static Withdrawn between(String before, String now) {
        var gone = new HashSet<>(words(before));
        gone.removeAll(words(now));
        return new Withdrawn(gone);
    }

    /** What is left of a text. */
    String from(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> words.contains(lower(word)) ? "" : Matcher.quoteReplacement(word.group()))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(Withdrawn::lower).collect(Collectors.toSet());
    }

    private static String lower(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT);
    }
}
