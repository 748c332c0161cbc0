package dev.storychat.operations;

import dev.storychat.chat.Aside;
import dev.storychat.chat.Backlog;
import dev.storychat.chat.Usage;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What {@code /metrics} tells, by the
 * <a href="https://prometheus.io/docs/practices/naming/">names that Prometheus advises</a>. Made when somebody asks for the
 * first time. What cannot be told, as while the database is away, is left out, and the rest is told.
 */
final class Metrics {
    private static final List<String> PARTS = List.of("slack", "bedrock", "storyblok", "database");

    private record Inbox(Backlog.Unanswered unanswered, long aside) {}

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Backlog backlog;
    private final Aside aside;
    private final Promptly database;
    private volatile Optional<Inbox> inbox = Optional.empty();

    Metrics(Pulse pulse, Backlog backlog, Aside aside, Usage usage, Promptly database) {
        this.backlog = backlog;
        this.aside = aside;
        this.database = database;
        parts(pulse);
        messages();
        usage(usage);
        JvmMetrics.builder().register(registry);
    }

    MetricSnapshots look() {
        inbox = database.find(() -> new Inbox(backlog.unanswered(), aside.count()));
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
                                .filter(reading -> reading.state().works()
                                        || reading.state().mode().equals("real"))
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

    private void messages() {
        gauge(
                "storychat_answers_in_progress",
                "Answers that this instance is giving.",
                gauge -> gauge.call(backlog.answering()));
        inInbox(
                "storychat_messages_unanswered",
                "Messages of all instances that are taken and not answered.",
                now -> now.unanswered().messages());
        inInbox(
                "storychat_oldest_unanswered_seconds",
                "For how long the oldest of them has been there.",
                now -> now.unanswered().oldest().toMillis() / 1_000.0);
        inInbox("storychat_messages_set_aside", "Messages of all instances that failed three times.", Inbox::aside);
    }

    private void inInbox(String name, String help, ToDoubleFunction<Inbox> figure) {
        gauge(name, help, gauge -> inbox.ifPresent(now -> gauge.call(figure.applyAsDouble(now))));
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
        GaugeWithCallback.builder().name(name).help(help).callback(look).register(registry);
    }

    private void gauge(String name, String help, String label, Consumer<GaugeWithCallback.Callback> look) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(look)
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
}
