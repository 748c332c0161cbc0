package dev.storychat.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storychat.slack.api.Sockets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final Sockets sockets = new Sockets();
    private final Lifecycle lifecycle = new Lifecycle(sockets);

    @Test
    void counts_a_connection_from_its_greeting_until_it_is_gone() throws Exception {
        lifecycle.greeted();
        lifecycle.greeted();

        assertThat(lifecycle.isGreeted(Duration.ZERO)).isTrue();
        assertThat(sockets.open()).isEqualTo(1);

        lifecycle.ended(new End.Expiring("warning"));

        assertThat(sockets.open()).isEqualTo(1);

        lifecycle.gone();
        lifecycle.gone();

        assertThat(sockets.open()).isZero();
        assertThat(lifecycle.isGone(Duration.ZERO)).isTrue();
    }

    @Test
    void counts_none_that_ended_before_it_was_greeted() throws Exception {
        lifecycle.ended(new End.Unwanted("too_many_websockets"));
        lifecycle.greeted();
        lifecycle.gone();

        assertThat(lifecycle.isGreeted(Duration.ZERO)).isFalse();
        assertThat(sockets.open()).isZero();
    }

    @Test
    void counts_none_whose_greeting_comes_after_its_end() {
        lifecycle.gone();
        lifecycle.greeted();

        assertThat(sockets.open()).isZero();
    }

    @Test
    void ends_where_slack_says_no_hello_in_time() throws Exception {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> lifecycle.isGreeted(Duration.ZERO));

        assertThat(lifecycle.awaitEnd()).isEqualTo(new End.Lost("no_hello"));
    }

    @Test
    void ends_for_the_reason_that_is_told_first() throws Exception {
        lifecycle.ended(new End.Expiring("warning"));
        lifecycle.ended(new End.Lost("closed_1006"));

        assertThat(lifecycle.awaitEnd()).isEqualTo(new End.Expiring("warning"));
    }
}
