package dev.storychat.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private static final String TEAM = "T1";
    private static final String APPEND = "chat.appendStream";
    private static final String START = "chat.startStream";
    private static final String POST = "chat.postMessage";
    private static final String STATUS = "assistant.threads.setStatus";
    private static final String SESSION = "agents.sessions.setStatus";
    private static final String STOP = "chat.stopStream";

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // it may overflow at any time
    private final RateLimits limits = new RateLimits(now::get);

    @Test
    void closes_a_channel_for_as_long_as_slack_asks_and_no_other() {
        refuse(APPEND, "C1", 30);

        pass(Duration.ofSeconds(29));
        assertThat(limits.left(TEAM, APPEND, "C1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.left(TEAM, APPEND, "C2")).isZero();
        assertThat(limits.left("T2", APPEND, "C1")).isZero();

        pass(Duration.ofSeconds(1));
        assertThat(limits.left(TEAM, APPEND, "C1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {APPEND, START, STOP, POST, "chat.update", STATUS, SESSION})
    void closes_it_for_everything_that_writes_whatever_was_refused(String refused) {
        refuse(refused, "C1", 30);

        for (var method : new String[] {APPEND, START, STOP, POST, "chat.update", STATUS, SESSION}) {
            assertThat(limits.closedFor(TEAM, method, "C1")).as(method).isEqualTo(Duration.ofSeconds(30));
            assertThat(limits.closedFor(TEAM, method, "C2")).as(method).isZero();
        }
        assertThat(limits.closedFor(TEAM, "conversations.replies", "C1")).isZero();
    }

    @Test
    void takes_the_refusals_of_two_channels_for_one_of_the_workspace() {
        refuse(START, "C1", 30);
        refuse(START, "C2", 20);

        assertThat(limits.left(TEAM, START, "C3")).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.left("T2", START, "C3")).isZero();
        assertThat(limits.left(TEAM, APPEND, "C3")).isZero();
    }

    @Test
    void does_not_add_up_refusals_that_lie_far_apart() {
        refuse(START, "C1", 30);
        pass(Duration.ofSeconds(31));
        refuse(START, "C2", 30);

        assertThat(limits.left(TEAM, START, "C3")).isZero();
    }

    @Test
    void is_careful_for_a_while_after_a_workspace_was_refused() {
        refuse(START, "C1", 30);
        refuse(START, "C2", 30);
        pass(Duration.ofSeconds(30));

        assertThat(limits.tryTake(TEAM, START, "C3")).isTrue();
        assertThat(limits.tryTake(TEAM, START, "C4")).isFalse();
        pass(Duration.ofSeconds(3));
        assertThat(limits.tryTake(TEAM, START, "C4")).isTrue();

        pass(Duration.ofMinutes(11));
        assertThat(taken(START, 100)).isEqualTo(100);
    }

    @Test
    void starts_streams_freely_until_slack_refuses_one() {
        assertThat(taken(START, 1_000)).isEqualTo(1_000);
    }

    @Test
    void appends_in_bursts_and_in_the_long_run_a_hundred_times_a_minute() {
        var burst = taken(APPEND, 1_000);
        var later = IntStream.range(0, 600)
                .map(tenth -> {
                    pass(Duration.ofMillis(100));
                    return taken(APPEND, 10);
                })
                .sum();

        assertThat(burst).isEqualTo(51);
        assertThat(later).isEqualTo(100);
    }

    @Test
    void posts_once_a_second_in_a_channel_and_lets_those_who_wait_go_one_by_one() {
        for (int i = 0; i < 4; i++) {
            assertThat(limits.take(TEAM, POST, "C1")).isZero();
        }

        assertThat(limits.take(TEAM, POST, "C1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.take(TEAM, POST, "C1")).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.take(TEAM, POST, "C2")).isZero();
    }

    @Test
    void lets_no_crowd_into_a_channel_that_opens_again() {
        refuse(STOP, "C1", 30);

        assertThat(limits.take(TEAM, STOP, "C1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(limits.take(TEAM, STOP, "C1")).isEqualTo(Duration.ofSeconds(31));
    }

    private void refuse(String method, String channel, int seconds) {
        limits.refused(TEAM, method, channel, Duration.ofSeconds(seconds));
    }

    private int taken(String method, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limits.tryTake(TEAM, method, "C" + i))
                .count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
