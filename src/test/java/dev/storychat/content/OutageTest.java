package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    private final AtomicBoolean back = new AtomicBoolean();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final Outage outage = new Outage(back::get, background::add, clock::get);

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
        back.set(true);
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

    private static SearchUnavailableException failure(String code) {
        return new SearchUnavailableException(new Diagnosis(code, "It failed.", "Wait."));
    }
}
