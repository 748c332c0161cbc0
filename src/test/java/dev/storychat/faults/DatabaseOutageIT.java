package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.faults.Delivery.Attempt;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PostgreSQL is away for a minute, under two instances that people go on asking. */
@Timeout(420)
class DatabaseOutageIT {
    private static final CountingModel MODEL = new CountingModel(30, Duration.ofMillis(50));
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Slack's last repetition then comes 72 s after the first delivery: later than the outage. */
    private static final int HURRY = 5;

    @Test
    void acknowledges_nothing_while_the_database_is_away_and_answers_all_of_it_once_afterwards() {
        var chance = Figures.chance("database away");
        try (var cluster = Cluster.ofTwo("database-outage")) {
            cluster.bedrock.answer(MODEL);
            var answers = new Answers(cluster, MODEL);
            var slack = new EventsApi(
                    request -> cluster.instances.get(chance.nextInt(2)).post(request), HURRY);
            var load = Load.of(2, slack);
            load.lasts(BEFORE_AND_AFTER);

            cluster.database().stop();
            var down = Instant.now();
            var notReady = Until.holds("not ready", () -> !anyIsReady(cluster), SOON);
            load.lasts(OUTAGE.minus(notReady));
            var stayedDown = !anyIsReady(cluster);
            var up = Instant.now();
            cluster.database().startAgain();
            var ready = Until.holds("ready again", () -> allAreReady(cluster), SOON);
            load.lasts(BEFORE_AND_AFTER);

            load.close();
            var acknowledged = load.acknowledged();
            var givenUp = load.asked().size() - acknowledged.size();
            var lost = answers.lost(acknowledged, SOON.multipliedBy(2));
            var meanwhile = between(down, up, slack.attempts());
            var tooSoon = meanwhile.stream().filter(Attempt::acknowledged).toList();
            var doubled = answers.doubled(acknowledged);
            Figures.print(
                    "database away for 60 s",
                    "%d of %d deliveries acknowledged meanwhile, not ready after %d ms, ready again after %d ms,"
                            + " %d events, %d given up by Slack, %d lost, %d doubled",
                    tooSoon.size(),
                    meanwhile.size(),
                    notReady.toMillis(),
                    ready.toMillis(),
                    load.asked().size(),
                    givenUp,
                    lost.size(),
                    doubled.size());
            assertThat(tooSoon).isEmpty();
            assertThat(stayedDown).isTrue();
            assertThat(givenUp).isZero();
            assertThat(lost).isEmpty();
            assertThat(doubled).isEmpty();
        }
    }

    private static List<Attempt> between(Instant from, Instant to, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.at().isAfter(from)
                        && attempt.at().plus(attempt.took()).isBefore(to))
                .toList();
    }

    private static boolean anyIsReady(Cluster cluster) {
        return cluster.instances.stream()
                .anyMatch(instance -> instance.isReady().join());
    }

    private static boolean allAreReady(Cluster cluster) {
        return cluster.instances.stream()
                .allMatch(instance -> instance.isReady().join());
    }
}
