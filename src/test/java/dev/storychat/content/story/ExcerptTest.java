package dev.storychat.content.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void shows_the_sentence_with_most_of_the_words_and_marks_them() {
        var text = "Boats are nice. " + "We sail often. ".repeat(30) + "The ferries leave at noon. Come early.";

        var passage = Excerpt.around(text, List.of("ferr", "noon"));

        assertThat(passage)
                .containsExactly(
                        new Piece("The ", false),
                        new Piece("ferries", true),
                        new Piece(" leave at ", false),
                        new Piece("noon", true),
                        new Piece(". Come early.", false));
    }

    @Test
    void marks_whole_words_only() {
        assertThat(Excerpt.around("A transferry is no ferry.", List.of("ferry")))
                .filteredOn(Piece::highlighted)
                .extracting(Piece::text)
                .containsExactly("ferry");
    }

    @Test
    void shows_the_beginning_when_no_word_is_there() {
        assertThat(plain(Excerpt.around("First. Second.", List.of("zebra")))).isEqualTo("First. Second.");
        assertThat(Excerpt.around("", List.of("zebra"))).isEmpty();
    }

    @Test
    void cuts_a_text_without_sentences_around_the_first_match() {
        var passage = Excerpt.around("word ".repeat(300) + "needle " + "word ".repeat(300), List.of("needle"));

        assertThat(plain(passage))
                .startsWith("…")
                .endsWith("…")
                .contains("needle")
                .hasSizeLessThan(330);
    }

    @Test
    void takes_words_for_words_and_not_for_patterns() {
        assertThat(plain(Excerpt.around("Costs (a lot).", List.of("(a", ".*", "\\E"))))
                .isEqualTo("Costs (a lot).");
    }

    private static String plain(List<Piece> passage) {
        return passage.stream().map(Piece::text).collect(Collectors.joining());
    }
}
