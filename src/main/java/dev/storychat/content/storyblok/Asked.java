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

    static Asked of(String question) {
        var all = Stream.of(question.split("\\s+"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        var telling = all.stream().filter(word -> !StopWords.contain(word)).toList();
        return new Asked(telling.isEmpty() ? all : telling);
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
