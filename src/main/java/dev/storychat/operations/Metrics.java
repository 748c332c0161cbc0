package dev.storychat.operations;

import dev.storychat.chat.Aside;
import dev.storychat.chat.Backlog;
import dev.storychat.chat.Usage;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code /metrics} tells, by the
 * <a href="https://prometheus.io/docs/practices/naming/">names that Prometheus advises</a>. Made when somebody asks for the
 * first time. What cannot be told, as while the database is away, is left out, and the rest is told.
 */
final class Metrics {
    private static final Logger LOG = System.getLogger(Metrics.class.getName());
    private static final List<String> PARTS = List.of("slack", "bedrock", "storyblok", "database");

    private final PrometheusRegistry registry = new PrometheusRegistry();

    Metrics(Pulse pulse, Backlog backlog, Aside aside, Usage usage) {
        parts(pulse);
        messages(backlog, aside);
        usage(usage);
        JvmMetrics.builder().register(registry);
    }

    MetricSnapshots look() {
        return registry.scrape();
    }

    private void parts(Pulse pulse) {
        gauge(
                "storychat_part_up",
                "Whether a part works: 1, or 0. None of what was never switched on.",
                "part",
                gauge -> {
                    for (var part : PARTS) {
                        pulse.read(part)
                                .filter(reading -> !reading.state().mode().equals("off"))
                                .ifPresent(reading -> gauge.call(reading.state().works() ? 1 : 0, part));
                    }
                });
        gauge("storychat_part_latency_seconds", "How long the latest look at a part took.", "part", gauge -> {
            for (var part : PARTS) {
                pulse.read(part)
                        .ifPresent(reading -> gauge.call(reading.latency().toMillis() / 1_000.0, part));
            }
        });
    }

    private void messages(Backlog backlog, Aside aside) {
        gauge(
                "storychat_answers_in_progress",
                "Answers that this instance is giving.",
                gauge -> gauge.call(backlog.answering()));
        gauge(
                "storychat_messages_unanswered",
                "Messages of all instances that are taken and not answered.",
                gauge -> gauge.call(backlog.unanswered().messages()));
        gauge(
                "storychat_oldest_unanswered_seconds",
                "For how long the oldest of them has been there.",
                gauge -> gauge.call(backlog.unanswered().oldest().toMillis() / 1_000.0));
        gauge(
                "storychat_messages_set_aside",
                "Messages of all instances that failed three times.",
                gauge -> gauge.call(aside.count()));
    }

    private void usage(Usage usage) {
        counter(
                "storychat_answers",
                "Answers that this instance gave.",
                counter -> counter.call(usage.sinceStart().answers()));
        counter(
                "storychat_searches",
                "Searches that people made themselves.",
                counter -> counter.call(usage.sinceStart().searches()));
        counter(
                "storychat_tokens",
                "Tokens that the model read and wrote.",
                counter -> {
                    counter.call(usage.sinceStart().tokens().input(), "input");
                    counter.call(usage.sinceStart().tokens().output(), "output");
                },
                "direction");
        counter(
                "storychat_verdicts",
                "What people thought of answers.",
                counter -> {
                    counter.call(usage.sinceStart().liked(), "liked");
                    counter.call(usage.sinceStart().disliked(), "disliked");
                },
                "verdict");
    }

    private void gauge(String name, String help, Consumer<GaugeWithCallback.Callback> look) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(orNothing(name, look))
                .register(registry);
    }

    private void gauge(String name, String help, String label, Consumer<GaugeWithCallback.Callback> look) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(orNothing(name, look))
                .register(registry);
    }

    private void counter(String name, String help, Consumer<CounterWithCallback.Callback> look, String... labels) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .callback(look)
                .register(registry);
    }

    private static <T> Consumer<T> orNothing(String name, Consumer<T> look) {
        return callback -> {
            try {
                look.accept(callback);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "{0} cannot be told: {1}", name, e.getMessage());
            }
        };
    }
}
