package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DueTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE); // as nanoTime may be: what is later is less then
    private final Due due = new Due(nanos::get);

    @Test
    void is_never_while_nobody_asks() {
        pass(Duration.ofHours(1));

        assertThat(due.isNow()).isFalse();
    }

    @Test
    void is_twenty_milliseconds_after_the_first_who_asks() {
        assertThat(due.ask()).isTrue();
        pass(Duration.ofMillis(19));
        assertThat(due.ask()).isFalse();
        assertThat(due.isNow()).isFalse();

        pass(Duration.ofMillis(1));

        assertThat(due.isNow()).isTrue();
    }

    @Test
    void is_over_once_it_is_written_and_begins_anew_for_the_next() {
        due.ask();
        pass(Duration.ofMillis(20));

        due.met();

        assertThat(due.isNow()).isFalse();
        assertThat(due.ask()).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
