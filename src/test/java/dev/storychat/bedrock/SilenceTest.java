package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

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

    private List<Silence.Call> wait(int calls) {
        return Stream.generate(silence::begin).limit(calls).toList();
    }
}
