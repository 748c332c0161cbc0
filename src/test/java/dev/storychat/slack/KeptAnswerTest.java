package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Keeper;
import dev.storychat.chat.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
    private final RememberedThreads threads = new RememberedThreads();
    private final Other other = new Other();

    @Test
    void forgets_what_waits_before_the_history_where_it_would_go_meanwhile() {
        var order = new ArrayList<String>();
        var waiting = new Other() {
            @Override
            public int forget(Place place) {
                order.add(
                        "waiting, history has forgotten " + threads.forgotten().size());
                return 1;
            }

            @Override
            public boolean keepsMessages() {
                return true;
            }
        };

        var answer = new KeptAnswer(threads, List.of(threads, waiting))
                .forget(new Caller("T1", "C1", "U1"), Languages.of(Locale.ENGLISH));

        assertThat(order).containsExactly("waiting, history has forgotten 0");
        assertThat(answer.text()).contains("4 entries");
    }

    @Test
    void forgets_everywhere_and_counts_what_was_said_only() {
        var caller = new Caller("T1", "C1", "U1");

        var answer = new KeptAnswer(threads, List.of(other, threads)).forget(caller, Languages.of(Locale.ENGLISH));

        assertThat(other.forgotten).containsExactly(caller.place());
        assertThat(threads.forgotten()).containsExactly(caller.place());
        assertThat(answer.text()).contains("3 entries");
    }

    /** Keeps something that people did not say. */
    private static class Other implements Keeper {
        final List<Place> forgotten = new ArrayList<>();

        @Override
        public int forget(Place place) {
            forgotten.add(place);
            return 40;
        }

        @Override
        public int forgetWorkspace(String platform, String workspace) {
            throw new UnsupportedOperationException();
        }
    }
}
