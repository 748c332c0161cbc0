package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class EarlyStopTest {
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CountDownLatch halted = new CountDownLatch(1);
    private final AtomicBoolean ready = new AtomicBoolean();
    private final EarlyStop stop = new EarlyStop(ready::get, PATIENCE, halted::countDown);

    @Test
    void ends_a_server_soon_that_is_told_to_stop_before_it_is_ready() throws InterruptedException {
        stop.begin();

        assertThat(halted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ends_it_as_well_when_it_has_gone_on_starting_meanwhile() throws InterruptedException {
        stop.begin();
        ready.set(true);

        assertThat(halted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leaves_a_server_that_is_ready_all_the_time_that_its_answers_take() throws InterruptedException {
        ready.set(true);

        stop.begin();

        assertThat(halted.await(PATIENCE.toMillis() * 4, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void lets_a_server_that_stops_by_itself_end_sooner() {
        new EarlyStop(() -> false, Duration.ofHours(1), halted::countDown).begin();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("early-stop"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
