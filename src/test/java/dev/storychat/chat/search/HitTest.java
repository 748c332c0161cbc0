package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitTest {
    private static final Story STORY =
            new Story("1", "Winter timetable", "blog/a", "article", "default", List.of(), null, "", null);

    @Test
    void does_not_begin_with_the_title_once_more() {
        var hit = new Hit(
                STORY, List.of(new Piece("Winter", true), new Piece(" timetable From ", false), new Piece("1", true)));

        assertThat(hit.underTitle()).containsExactly(new Piece("From ", false), new Piece("1", true));
    }

    @Test
    void leaves_a_sentence_whole_that_begins_with_the_title() {
        assertThat(shown("Winter timetable applies from 1 November.")).startsWith("Winter timetable applies");
        assertThat(shown("Winter timetables differ.")).startsWith("Winter timetables");
    }

    @Test
    void leaves_a_passage_that_is_the_title_and_nothing_else() {
        assertThat(shown("Winter timetable")).isEqualTo("Winter timetable");
    }

    private static String shown(String text) {
        return new Hit(STORY, List.of(new Piece(text, false)))
                .underTitle()
                .get(0)
                .text();
    }
}
