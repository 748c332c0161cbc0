package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackDelivery;
import dev.storychat.fakes.SlackSocket;
import dev.storychat.fakes.SlackSockets;
import dev.storychat.faults.Figures.Times;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack's events come over connections that break. */
@Timeout(300)
class SocketDropIT {
    private static final CountingModel MODEL = new CountingModel(20, Duration.ofMillis(20));
    private static final int DROPS = 20;
    private static final int QUESTIONS_A_DROP = 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void loses_nothing_and_answers_nothing_twice_when_connections_are_dropped_twenty_times() {
        var chance = Figures.chance("socket dropped");
        try (var cluster = Cluster.ofOne("socket-drops", "SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN)) {
            cluster.bedrock.answer(MODEL);
            var answers = new Answers(cluster, MODEL);
            var sockets = cluster.slack.sockets;
            var asked = new LinkedHashMap<Question, SlackDelivery>();
            var reconnected = new ArrayList<Duration>();

            for (int drop = 0; drop < DROPS; drop++) {
                Until.holds("a connection", () -> !sockets.open().isEmpty(), SOON);
                Question.several(QUESTIONS_A_DROP, "C0SOCKET")
                        .forEach(question -> asked.put(question, sockets.event(question.asEvent())));
                Until.passed(Duration.ofMillis(chance.nextInt(100)));
                reconnected.add(drop(sockets, chance));
            }

            var taken = Until.holdsWithin(
                    SOON, () -> unacknowledged(asked.values().stream().toList()) == 0);
            var lost = answers.lost(asked.keySet(), SOON);
            var doubled = answers.doubled(asked.keySet());
            Figures.print(
                    "socket dropped",
                    "%d drops, %d events in %d envelopes, %d not acknowledged, %d lost, %d doubled, connected again after %s",
                    DROPS,
                    asked.size(),
                    asked.values().stream()
                            .mapToInt(delivery -> delivery.sent().size())
                            .sum(),
                    unacknowledged(asked.values().stream().toList()),
                    lost.size(),
                    doubled.size(),
                    Times.of(reconnected));
            assertThat(taken).isTrue();
            assertThat(lost).isEmpty();
            assertThat(doubled).isEmpty();
        }
    }

    private static long unacknowledged(List<SlackDelivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.acknowledgement().isEmpty())
                .count();
    }

    /** Drops one connection or all, and tells how long it took until there was a new one. */
    private static Duration drop(SlackSockets sockets, Random chance) {
        var open = sockets.open();
        var victims = chance.nextBoolean() ? open : open.subList(0, 1);
        var dropped = Instant.now();
        victims.forEach(SlackSocket::drop);
        return Until.holds(
                "a new connection",
                () -> sockets.open().stream()
                        .anyMatch(socket -> socket.openedAt().isAfter(dropped)),
                SOON);
    }
}
