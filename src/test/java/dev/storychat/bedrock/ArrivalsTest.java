package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ArrivalsTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void gives_what_came_in_its_order() throws InterruptedException {
        var arrivals = new Arrivals(Thread.currentThread());
        arrivals.addPiece(() -> heard.add("a"));
        arrivals.addPiece(() -> heard.add("b"));
        arrivals.add(() -> heard.add("end"));

        hear(arrivals, 3);

        assertThat(heard).containsExactly("a", "b", "end");
        assertThat(arrivals.isEmpty()).isTrue();
    }

    @Test
    void gives_nothing_when_nothing_came_in_time() throws InterruptedException {
        var arrivals = new Arrivals(Thread.currentThread());

        assertThat(arrivals.next(System.nanoTime() + 1_000_000)).isNull();
    }

    @Test
    void wakes_the_one_that_waits_for_the_first_piece_and_for_the_end() throws InterruptedException {
        var arrivals = new Arrivals(Thread.currentThread());
        CompletableFuture.runAsync(() -> {
            arrivals.addPiece(() -> heard.add("first"));
            arrivals.add(() -> heard.add("end"));
        });

        hear(arrivals, 2);

        assertThat(heard).containsExactly("first", "end");
    }

    @Test
    void hears_pieces_that_woke_nobody() throws InterruptedException {
        var arrivals = new Arrivals(Thread.currentThread());
        CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 100; i++) {
                var number = i;
                arrivals.addPiece(() -> heard.add("piece " + number));
            }
        });

        hear(arrivals, 100);

        assertThat(heard).hasSize(100).startsWith("piece 0", "piece 1").endsWith("piece 99");
    }

    @Test
    void a_thread_that_is_told_to_stop_waits_no_longer() {
        var arrivals = new Arrivals(Thread.currentThread());
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> arrivals.next(soon()))).isInstanceOf(InterruptedException.class);
    }

    private static void hear(Arrivals arrivals, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            arrivals.next(soon()).run();
        }
    }

    private static long soon() {
        return System.nanoTime() + Duration.ofSeconds(10).toNanos();
    }
}
