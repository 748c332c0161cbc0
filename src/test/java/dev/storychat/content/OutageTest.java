package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    private final AtomicReference<String> failing = new AtomicReference<>("timeout");
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final Outage outage = new Outage(this::ask, background::add, clock::get);

    @ParameterizedTest
    @ValueSource(strings = {"timeout", "unreachable", "upstream_failed", "rate_limited", "bad_answer"})
    void begins_with_a_failure_that_passes(String code) {
        assertThat(outage.isBegunBy(failure(code))).isTrue();
        assertThat(outage.lasts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_refused", "not_found", "parameters_refused", "interrupted", "busy"})
    void does_not_begin_with_a_failure_that_somebody_has_to_mend(String code) {
        assertThat(outage.isBegunBy(failure(code))).isFalse();
        assertThat(outage.lasts()).isFalse();
    }

    @Test
    void ends_when_a_look_beside_the_searches_finds_storyblok_back() {
        outage.isBegunBy(failure("timeout"));
        failing.set("");
        assertThat(outage.lasts()).isTrue();
        assertThat(background).isEmpty();

        clock.addAndGet(Duration.ofSeconds(15).toNanos());
        assertThat(outage.lasts()).isTrue();
        assertThat(outage.lasts()).isTrue();

        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(outage.lasts()).isFalse();
    }

    @Test
    void lasts_and_is_looked_at_again_while_storyblok_is_away() {
        outage.isBegunBy(failure("timeout"));
        clock.addAndGet(Duration.ofSeconds(15).toNanos());
        outage.lasts();
        background.remove().run();
        assertThat(outage.lasts()).isTrue();

        clock.addAndGet(Duration.ofSeconds(15).toNanos());
        outage.lasts();

        assertThat(background).hasSize(1);
    }

    @Test
    void ends_when_storyblok_answers_that_somebody_has_to_mend_something() {
        outage.isBegunBy(failure("rate_limited"));
        failing.set("token_refused");
        clock.addAndGet(Duration.ofSeconds(15).toNanos());
        outage.lasts();

        background.remove().run();

        assertThat(outage.lasts()).isFalse();
    }

    private void ask() {
        if (!failing.get().isEmpty()) {
            throw failure(failing.get());
        }
    }

    private static SearchUnavailableException failure(String code) {
        return new SearchUnavailableException(new Diagnosis(code, "It failed.", "Wait."));
    }
}
