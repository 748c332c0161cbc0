package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final ManualClock clock = new ManualClock();
    private final Breaker breaker = new Breaker(clock);

    @Test
    void lets_calls_through_until_the_fifth_failure_in_a_row() {
        fail(4);
        var before = breaker.admits();
        fail(1);

        assertThat(before).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.state()).isEqualTo("open");
    }

    @Test
    void a_success_in_between_starts_the_count_anew() {
        fail(4);
        breaker.succeeded();
        fail(4);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.state()).isEqualTo("closed");
    }

    @Test
    void lets_one_trial_through_after_the_pause() {
        fail(5);
        clock.pass(Breaker.PAUSE);

        assertThat(breaker.state()).isEqualTo("half-open");
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void closes_when_the_trial_succeeds() {
        fail(5);
        clock.pass(Breaker.PAUSE);
        breaker.admits();
        breaker.succeeded();

        assertThat(breaker.state()).isEqualTo("closed");
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void pauses_again_when_the_trial_fails() {
        fail(5);
        clock.pass(Breaker.PAUSE);
        breaker.admits();
        breaker.failed();
        clock.pass(Breaker.PAUSE.minus(Duration.ofMillis(1)));

        assertThat(breaker.admits()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
