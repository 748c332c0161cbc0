package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final Written WRITTEN =
            Written.of("Fähre  tag:„zwei Wörter“ Type：Artikel lang:de \"late night\" since: 2026");

    @Test
    void keeps_every_piece_as_it_was_typed() {
        assertThat(WRITTEN.text()).isEqualTo("Fähre tag:„zwei Wörter“ Type：Artikel lang:de \"late night\" since: 2026");
        assertThat(WRITTEN.words()).containsExactly("Fähre", "late night");
        assertThat(WRITTEN.filters()).containsExactly(Filter.TYPE, Filter.LANG, Filter.TAG, Filter.SINCE);
        assertThat(WRITTEN.filter(Filter.TAG)).contains("tag:„zwei Wörter“");
    }

    @Test
    void leaves_a_filter_out() {
        assertThat(WRITTEN.without(Filter.TYPE, Filter.SINCE).text())
                .isEqualTo("Fähre tag:„zwei Wörter“ lang:de \"late night\"");
    }

    @Test
    void puts_a_value_in_place_of_another() {
        assertThat(Written.of("a type:b c").with(Filter.TYPE, "d").text()).isEqualTo("a c type:d");
        assertThat(Written.of("a").with(Filter.TAG, "two \"words\"").text()).isEqualTo("a tag:\"two words\"");
    }

    @Test
    void spells_words_anew_and_leaves_filters_alone() {
        assertThat(WRITTEN.respelled(Map.of("Fähre", "Fähren", "de", "en")).text())
                .startsWith("Fähren tag:„zwei Wörter“")
                .contains("lang:de");
    }

    @Test
    void drops_words_that_do_not_fit_and_no_filter() {
        var many = Written.of("one two type:article " + "word ".repeat(500) + "lang:de");

        var fitting = many.shortened(60);

        assertThat(fitting.text())
                .hasSizeLessThanOrEqualTo(60)
                .startsWith("one two type:article word")
                .endsWith("lang:de");
        assertThat(Written.of("p".repeat(100)).shortened(60).text()).isEqualTo("p".repeat(60));
        assertThat(Written.of("short type:a").shortened(60).text()).isEqualTo("short type:a");
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(Written.of(WRITTEN.text()).text()).isEqualTo(WRITTEN.text());
        assertThat(List.of(Written.of("").text(), Written.of("  ").text())).containsOnly("");
    }
}
