package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final ManualClock clock = new ManualClock();
    private final Silence silence = new Silence(clock);

    @Test
    void spares_further_calls_when_many_wait_and_none_is_answered_for_long() {
        wait(Silence.MANY);
        var before = silence.forbids();
        clock.pass(Silence.LONG);
        silence.forbids();

        assertThat(before).isFalse();
        assertThat(silence.isLong()).isTrue();
        assertThat(silence.forbids()).isTrue();
    }

    @Test
    void lets_one_call_through_now_and_then_to_hear_whether_bedrock_is_back() {
        wait(Silence.MANY);
        clock.pass(Silence.LONG);
        var first = silence.forbids();
        var second = silence.forbids();
        clock.pass(Silence.BETWEEN_TRIALS);

        assertThat(first).isFalse();
        assertThat(second).isTrue();
        assertThat(silence.forbids()).isFalse();
    }

    @Test
    void a_few_that_wait_for_long_are_no_outage() {
        wait(Silence.MANY - 1);
        clock.pass(Silence.LONG);

        assertThat(silence.isLong()).isFalse();
    }

    @Test
    void one_answer_shows_that_bedrock_is_there() {
        var waiting = wait(Silence.MANY + 1);
        clock.pass(Silence.LONG);
        waiting.get(0).heard();

        assertThat(silence.isLong()).isFalse();
    }

    @Test
    void those_that_are_over_wait_no_more() {
        wait(Silence.MANY).get(0).close();
        clock.pass(Silence.LONG);

        assertThat(silence.isLong()).isFalse();
    }

    @Test
    void many_that_have_only_begun_are_no_outage() {
        wait(1);
        clock.pass(Silence.LONG);
        wait(Silence.MANY);

        assertThat(silence.isLong()).isFalse();
    }

    @Test
    void a_call_is_asked_again_when_it_has_waited_for_long() {
        var call = wait(1).get(0);
        clock.pass(Duration.ofSeconds(4));

        assertThat(call.patience(Duration.ofSeconds(23))).isEqualTo(Duration.ofSeconds(6));
        assertThat(call.patience(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_call_may_wait_its_whole_time_as_long_as_others_are_answered() {
        var waiting = wait(Silence.MANY + 1);
        clock.pass(Silence.LONG);
        waiting.get(0).heard();

        assertThat(waiting.get(1).patience(Duration.ofSeconds(17))).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void those_that_wait_in_vain_are_let_go_one_by_one_and_each_within_its_time() {
        var left = Duration.ofSeconds(17);
        var waiting = wait(100);
        clock.pass(Silence.LONG);
        var turns = waiting.stream().map(call -> call.patience(left)).toList();

        assertThat(turns).isSorted().doesNotHaveDuplicates().last().isEqualTo(left);
        clock.pass(turns.get(0));
        assertThat(waiting.get(0).patience(left)).isZero();
        assertThat(waiting.get(1).patience(left)).isEqualTo(turns.get(1).minus(turns.get(0)));
    }

    @Test
    void whose_turn_it_is_waits_on_when_bedrock_is_heard_meanwhile() {
        var left = Duration.ofSeconds(17);
        var waiting = wait(Silence.MANY + 1);
        clock.pass(Silence.LONG);
        clock.pass(waiting.get(0).patience(left));
        waiting.get(1).heard();

        assertThat(waiting.get(0).patience(left)).isEqualTo(left);
    }

    private List<Silence.Call> wait(int calls) {
        return Stream.generate(silence::begin).limit(calls).toList();
    }
}
