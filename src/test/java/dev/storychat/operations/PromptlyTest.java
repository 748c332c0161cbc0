package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.InboxUnavailableException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PromptlyTest {
    private final Promptly database = new Promptly(Runnable::run, Duration.ofSeconds(5));

    @Test
    void gives_what_was_read() {
        assertThat(database.find(() -> 7)).hasValue(7);
        assertThat(database.<Integer>require(() -> 7)).isEqualTo(7);
    }

    @Test
    void finds_nothing_while_the_database_is_away() {
        assertThat(database.find(failing(new InboxUnavailableException(new SQLException()))))
                .isEmpty();
        assertThat(database.find(failing(new HistoryUnavailableException(new SQLException()))))
                .isEmpty();
        assertThatThrownBy(() -> database.require(failing(new InboxUnavailableException(new SQLException()))))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void waits_no_longer_than_it_has_patience_for_one_that_says_nothing() {
        var end = new CountDownLatch(1);
        var silent = new Promptly(work -> new Thread(work).start(), Duration.ofMillis(10));

        assertThat(silent.find(() -> {
                    await(end);
                    return 7;
                }))
                .isEmpty();
        end.countDown();
    }

    @Test
    void hides_no_fault_of_ours() {
        assertThatThrownBy(() -> database.find(failing(new IllegalArgumentException("a fault"))))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a fault");
    }

    private static Supplier<Integer> failing(RuntimeException thrown) {
        return () -> {
            throw thrown;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
