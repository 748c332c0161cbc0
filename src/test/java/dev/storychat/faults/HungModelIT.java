package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackCall;
import dev.storychat.faults.Figures.Times;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The model takes requests and never answers, while people go on asking. */
@Timeout(300)
class HungModelIT {
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int PER_SECOND = 50;

    /** REQUEST_TIMEOUT, and a little for the search that takes the model's place. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final List<String> SIGNS = List.of("chat.startStream", "chat.postMessage", "chat.postEphemeral");

    @Test
    void acknowledges_in_time_leaves_nobody_in_silence_and_keeps_search_and_health_fast() {
        try (var cluster = Cluster.ofOne("hung-model")) {
            cluster.bedrock.answer(request -> Script.hang());
            var slack = new EventsApi(cluster.first(), 10);
            var load = Load.of(PER_SECOND, slack);
            try (var probes = new Probes(cluster)) {
                load.lasts(TIME);
                load.close();
                Until.holdsWithin(SILENCE, () -> silent(cluster, load) == 0);

                var acknowledged = Times.of(
                        slack.attempts().stream().map(Delivery.Attempt::took).toList());
                var missed = slack.attempts().stream()
                        .filter(attempt -> !attempt.acknowledged())
                        .count();
                var silence = silences(cluster, load);
                Figures.print(
                        "model hung",
                        "%d events in %d s, acknowledged: %s, %d not; %d in silence, first words: %s; /search: %s; /health: %s",
                        load.asked().size(),
                        TIME.toSeconds(),
                        acknowledged,
                        missed,
                        silent(cluster, load),
                        silence,
                        probes.searches(),
                        probes.health());
                assertThat(load.asked()).hasSizeGreaterThan((int) (TIME.toSeconds() * PER_SECOND * 0.98));
                assertThat(missed).isZero();
                assertThat(silent(cluster, load)).isZero();
                assertThat(acknowledged.percentile(99)).isLessThan(1_000);
                assertThat(silence.most()).isLessThan(SILENCE.toMillis());
                assertThat(probes.searches().most()).isLessThan(3_000);
                assertThat(probes.searches().percentile(50)).isLessThan(1_000);
                assertThat(probes.health().most()).isLessThan(1_000);
            }
        }
    }

    private static long silent(Cluster cluster, Load load) {
        var heard = firstWords(cluster).keySet();
        return load.questions().stream()
                .filter(question -> !heard.contains(question.thread()))
                .count();
    }

    /** How long each person waited for the first words. */
    private static Times silences(Cluster cluster, Load load) {
        var heard = firstWords(cluster);
        return Times.of(load.asked().stream()
                .filter(asked -> heard.containsKey(asked.question().thread()))
                .map(asked -> Duration.between(
                        asked.delivery().join().attempts().get(0).at(),
                        heard.get(asked.question().thread())))
                .toList());
    }

    /** When the first message came, by thread. */
    private static Map<String, Instant> firstWords(Cluster cluster) {
        var first = new HashMap<String, Instant>();
        cluster.slack.calls().stream()
                .filter(SlackCall::ok)
                .filter(call -> SIGNS.contains(call.method()))
                .forEach(call -> first.putIfAbsent(call.argument("thread_ts"), call.at()));
        return first;
    }
}
