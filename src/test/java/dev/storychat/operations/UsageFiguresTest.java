package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.Usage.Counted;
import dev.storychat.operations.UsageFigures.OfChannel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageFiguresTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final Tally ANSWER = Tally.answer(new Tokens(100, 7));

    @Test
    void has_a_figure_for_each_day_also_where_nothing_was_used() {
        var figures = UsageFigures.of(List.of(counted("C1", 0, ANSWER), counted("C1", 2, Tally.search())), FIRST, 4);

        assertThat(figures.all()).containsExactly(ANSWER, Tally.NONE, Tally.search(), Tally.NONE);
    }

    @Test
    void adds_channels_up_and_shows_the_most_used_first() {
        var figures = UsageFigures.of(
                List.of(
                        counted("C1", 0, ANSWER),
                        counted("C2", 0, ANSWER),
                        counted("C2", 0, Tally.search()),
                        counted("C2", 1, Tally.feedback(false))),
                FIRST,
                2);

        assertThat(figures.all().get(0)).isEqualTo(new Tally(2, 1, new Tokens(200, 14), 0, 0));
        assertThat(figures.channels())
                .extracting(channel -> channel.place().channel())
                .containsExactly("C2", "C1");
        assertThat(figures.channels().get(0).sum()).isEqualTo(new Tally(1, 1, new Tokens(100, 7), 0, 1));
    }

    @Test
    void shows_all_conversations_of_the_page_as_one() {
        var page = List.of(
                new Counted(new Place("web", "web", "one", ""), FIRST, ANSWER),
                new Counted(new Place("web", "web", "two", ""), FIRST, ANSWER),
                counted("C1", 0, ANSWER));

        var figures = UsageFigures.of(page, FIRST, 1);

        assertThat(figures.channels())
                .extracting(OfChannel::place)
                .containsExactly(new Place("web", "web", "", ""), new Place("slack", "T1", "C1", ""));
    }

    @Test
    void leaves_other_days_out() {
        var figures = UsageFigures.of(List.of(counted("C1", -1, ANSWER), counted("C1", 2, ANSWER)), FIRST, 2);

        assertThat(figures.channels()).isEmpty();
        assertThat(figures.all()).containsOnly(Tally.NONE);
    }

    private static Counted counted(String channel, int day, Tally tally) {
        return new Counted(new Place("slack", "T1", channel, ""), FIRST.plusDays(day), tally);
    }
}
