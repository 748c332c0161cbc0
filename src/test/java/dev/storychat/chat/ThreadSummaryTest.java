package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.ThreadSummary.Outcome;
import dev.storychat.chat.ThreadSummary.Post;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThreadSummaryTest {
    private static final Place PLACE = new Place("slack", "T1", "C1", "1");

    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void tells_that_the_model_declined() {
        desk.model.isCutOffAfter();

        assertThat(of(new Post("U1", "Ship it?"))).isEqualTo(new Outcome.Declined());
    }

    @Test
    void keeps_what_a_filter_let_pass_and_tells_that_it_is_not_all() {
        desk.model.isCutOffAfter("## Decided\n- Ship", " it");

        assertThat(of(new Post("U1", "Ship it?")))
                .isEqualTo(new Outcome.Written("## Decided\n- Ship it", List.of("U1"), false, 0));
    }

    @Test
    void gives_people_numbers_and_reads_the_first_post_and_the_latest_of_a_long_thread() {
        desk.model.says("All agreed.");
        var long1 = new Post("U2", "x".repeat(7_000));
        var posts = List.of(new Post("U1", "Ship it?"), long1, long1, long1, long1, long1, long1, long1, long1, long1);

        var written = (Outcome.Written) of(posts.toArray(Post[]::new));

        assertThat(written.people()).containsExactly("U1", "U2");
        assertThat(written.leftOut()).isEqualTo(1);
        var asked = (Line.Asked) desk.model.prompts.get(0).lines().get(0);
        assertThat(asked.text()).startsWith("<thread>\n[Person 1] Ship it?\n\n[Person 2] xxx");
    }

    private Outcome of(Post... posts) {
        return new ThreadSummary(desk.model, desk.usage, new Manner("Storychat", 10, 10, Duration.ofMinutes(2)))
                .of(PLACE, Locale.ENGLISH, List.of(posts));
    }
}
