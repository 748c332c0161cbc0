package dev.storychat.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(7));

    @Test
    void waits_longer_after_each_failure_but_not_for_ever() {
        var most = List.of(1, 2, 4, 8, 16, 30, 30, 30);

        for (var seconds : most) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void never_waits_the_same_for_two() {
        var pauses = Stream.generate(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random()))
                .limit(10)
                .map(Backoff::next);

        assertThat(pauses.distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void begins_again_when_it_has_worked() {
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void does_not_overflow() {
        for (int i = 0; i < 100; i++) {
            backoff.next();
        }

        assertThat(backoff.next()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
}
