package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Backlog;
import dev.storychat.chat.CountedUsage;
import dev.storychat.chat.FixedAside;
import dev.storychat.chat.FixedPart;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Part;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Place CHANNEL = new Place("slack", "T1", "C1", "");

    private final CountedUsage usage = new CountedUsage();
    private Supplier<Long> aside = () -> 2L;
    private Supplier<Backlog.Unanswered> unanswered = () -> new Backlog.Unanswered(7, Duration.ofMillis(1_500));

    @Test
    void tells_which_parts_work_and_nothing_of_those_that_were_never_switched_on() {
        var told = metrics(
                new FixedPart("database", "real", true),
                new FixedPart("slack", "off", false),
                new FixedPart("bedrock", "embedded", false),
                new FixedPart("storyblok", "embedded", true));

        assertThat(told)
                .contains("storychat_part_up{part=\"database\"} 1.0", "storychat_part_up{part=\"storyblok\"} 1.0")
                .doesNotContain("storychat_part_up{part=\"slack\"}", "storychat_part_up{part=\"bedrock\"}");
        assertThat(metrics(new FixedPart("bedrock", "real", false)))
                .contains("storychat_part_up{part=\"bedrock\"} 0.0");
    }

    @Test
    void tells_what_is_to_be_answered_and_what_was_set_aside() {
        assertThat(metrics())
                .contains(
                        "storychat_answers_in_progress 3.0",
                        "storychat_messages_unanswered 7.0",
                        "storychat_oldest_unanswered_seconds 1.5",
                        "storychat_messages_set_aside 2.0");
    }

    @Test
    void counts_what_was_used() {
        usage.count(CHANNEL, Tally.answer(new Tokens(100, 7)));
        usage.count(CHANNEL, Tally.search());
        usage.count(CHANNEL, Tally.feedback(false));

        assertThat(metrics())
                .contains(
                        "storychat_answers_total 1.0",
                        "storychat_searches_total 1.0",
                        "storychat_tokens_total{direction=\"input\"} 100.0",
                        "storychat_tokens_total{direction=\"output\"} 7.0",
                        "storychat_verdicts_total{verdict=\"disliked\"} 1.0",
                        "storychat_verdicts_total{verdict=\"liked\"} 0.0");
    }

    @Test
    void tells_of_the_process() {
        assertThat(metrics()).contains("process_cpu_seconds_total", "jvm_memory_used_bytes{area=\"heap\"}");
    }

    @Test
    void leaves_out_what_it_cannot_tell_and_tells_the_rest() {
        aside = () -> {
            throw new InboxUnavailableException(new SQLException());
        };
        unanswered = () -> {
            throw new InboxUnavailableException(new SQLException());
        };

        assertThat(metrics())
                .doesNotContain("storychat_messages_set_aside 2", "storychat_messages_unanswered 7")
                .contains("storychat_answers_in_progress 3.0", "storychat_answers_total 0.0");
    }

    private String metrics(Part... parts) {
        var backlog = new Backlog() {
            @Override
            public Unanswered unanswered() {
                return unanswered.get();
            }

            @Override
            public int answering() {
                return 3;
            }
        };
        var metrics = new Metrics(
                new Pulse(List.of(parts), Runnable::run),
                backlog,
                new FixedAside(() -> aside.get()),
                usage,
                new Promptly(Runnable::run, Duration.ofSeconds(5)));
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, metrics.look());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
