package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Part.State UP = new Part.State("real", true, Map.of("space", "1"));

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void tells_the_state_with_latency_and_age() {
        var pulse = new Pulse(List.of(part("storyblok", () -> UP)), Runnable::run);

        var reading = pulse.read("storyblok").orElseThrow();

        assertThat(reading.state()).isEqualTo(UP);
        assertThat(reading.age()).isLessThan(Duration.ofSeconds(10));
        assertThat(reading.latency()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void looks_no_more_often_than_it_must() {
        var pulse = new Pulse(List.of(part("slack", () -> UP)), Runnable::run);

        pulse.read("slack");
        pulse.read("slack");

        assertThat(looks).hasValue(1);
    }

    @Test
    void waits_for_a_part_that_hangs_no_longer_than_its_patience() {
        var hangs = new CountDownLatch(1);
        var threads = Executors.newCachedThreadPool();
        var pulse = new Pulse(
                List.of(part("slack", () -> {
                    await(hangs);
                    return UP;
                })),
                threads);

        assertThat(pulse.read("slack", Duration.ofMillis(20))).isEmpty();
        pulse.read("slack", Duration.ofMillis(20));

        assertThat(looks).as("one look at a time").hasValue(1);
        hangs.countDown();
        threads.shutdown();
    }

    @Test
    void takes_a_database_that_says_nothing_for_one_that_is_down_and_an_upstream_not() {
        var hangs = new CountDownLatch(1);
        var threads = Executors.newCachedThreadPool();
        var now = new AtomicLong();
        var goes = new AtomicBoolean(true);
        Look look = () -> {
            if (!goes.get()) {
                await(hangs);
            }
            return UP;
        };
        var pulse = new Pulse(List.of(part("database", look), part("slack", look)), threads, now::get);
        assertThat(works(pulse, "database", Duration.ofSeconds(20))).isTrue();
        assertThat(works(pulse, "slack", Duration.ofSeconds(20))).isTrue();
        goes.set(false);
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(works(pulse, "database", SHORT)).as("it may only be slow").isTrue();
        now.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(works(pulse, "database", SHORT)).isFalse();
        assertThat(works(pulse, "slack", SHORT)).as("how it was").isTrue();
        hangs.countDown();
        threads.shutdown();
    }

    private static boolean works(Pulse pulse, String part, Duration patience) {
        return pulse.read(part, patience).orElseThrow().state().works();
    }

    @Test
    void looks_at_all_parts_side_by_side() {
        var pulse = new Pulse(List.of(part("database", () -> UP), part("slack", () -> UP)), Runnable::run);

        pulse.read("database");

        assertThat(looks).hasValue(2);
    }

    @Test
    void takes_a_part_that_breaks_for_one_that_is_down() {
        var pulse = new Pulse(
                List.of(part("bedrock", () -> {
                    throw new IllegalStateException("with a secret in it");
                })),
                Runnable::run);

        var state = pulse.read("bedrock").orElseThrow().state();

        assertThat(state.works()).isFalse();
        assertThat(state.data().toString()).doesNotContain("secret");
    }

    @Test
    void knows_nothing_of_a_part_that_is_not_there() {
        assertThat(new Pulse(List.of(), Runnable::run).read("nothing")).isEmpty();
    }

    private interface Look {
        Part.State now();
    }

    private Part part(String name, Look look) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State look() {
                looks.incrementAndGet();
                return look.now();
            }
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
