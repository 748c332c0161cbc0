package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.faults.Figures.Times;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deploy at noon: one instance after the other is stopped and started again while people ask. */
@Timeout(420)
class RollingDeployIT {
    private static final CountingModel MODEL = new CountingModel(30, Duration.ofMillis(50));
    private static final int PER_SECOND = 5;
    private static final int ROUNDS = 2;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void loses_nothing_and_answers_nothing_twice_while_instances_are_replaced() {
        var chance = Figures.chance("rolling deploy");
        try (var cluster = Cluster.ofTwo("rolling-deploy");
                var balancer = new LoadBalancer(cluster.instances, chance)) {
            cluster.bedrock.answer(MODEL);
            var answers = new Answers(cluster, MODEL);
            var load = Load.of(PER_SECOND, new EventsApi(balancer, 10));
            var readinessDown = new ArrayList<Duration>();
            var exits = new ArrayList<Duration>();

            for (int round = 0; round < ROUNDS; round++) {
                for (var instance : cluster.instances) {
                    instance.terminate();
                    readinessDown.add(Until.holds(
                            instance + " not ready", () -> !instance.isReady().join(), SOON));
                    exits.add(readinessDown.get(readinessDown.size() - 1).plus(instance.awaitExit()));
                    instance.startAgain();
                    instance.awaitReady();
                }
            }

            load.close();
            var acknowledged = load.acknowledged();
            var givenUp = load.asked().size() - acknowledged.size();
            var lost = answers.lost(acknowledged, SOON);
            var doubled = answers.doubled(acknowledged);
            Figures.print(
                    "rolling deploy",
                    "%d events at %d a second through %d restarts: %d given up by Slack, %d lost, %d doubled;"
                            + " not ready after SIGTERM: %s; ended: %s",
                    load.asked().size(),
                    PER_SECOND,
                    exits.size(),
                    givenUp,
                    lost.size(),
                    doubled.size(),
                    Times.of(readinessDown),
                    Times.of(exits));
            assertThat(givenUp).isZero();
            assertThat(lost).isEmpty();
            assertThat(doubled).isEmpty();
            assertThat(Times.of(readinessDown).most()).isLessThan(1_000);
            assertThat(Times.of(exits).most()).isLessThan(35_000);
        }
    }
}
