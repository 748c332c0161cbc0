package dev.storychat.content.storyblok;

import dev.storychat.content.index.StopWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a question that carry its meaning, for a search that looks for them as they stand.
 *
 * @param words in the order in which they were asked
 */
record Asked(List<String> words) {
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_ALONE = 3;

    /** Where there are signs alone, such as an emoji, those are what was meant. */
    static Asked of(String question) {
        var typed = List.of(question.strip().split("\\s+"));
        var words = some(typed.stream().map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")));
        var all = words.isEmpty() ? some(typed.stream()) : words;
        var telling = all.stream().filter(word -> !StopWords.contain(word)).toList();
        return new Asked(telling.isEmpty() ? all : telling);
    }

    private static List<String> some(Stream<String> words) {
        return words.filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    String term() {
        return String.join(" ", words);
    }

    /** The words to try alone when they are not found together, the most specific first: that is the longest. */
    List<String> alone(int most) {
        return words.size() < 2
                ? List.of()
                : words.stream()
                        .filter(word -> word.length() >= SHORTEST_ALONE)
                        .sorted(Comparator.comparing((String word) -> -word.length()))
                        .limit(most)
                        .toList();
    }
}
