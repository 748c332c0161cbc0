package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.faults.Figures.Times;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that die at any moment, as by kill -9. */
@Timeout(900)
class CrashIT {
    private static final CountingModel MODEL = new CountingModel(50, Duration.ofMillis(100));
    private static final int KILLS = 20;
    private static final int EVENTS = 50;
    private static final int HURRY = 10;
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration RESUMED_WITHIN = Duration.ofSeconds(15);
    private static final Pattern WORD = Pattern.compile("q\\d+w\\d{3}");

    @Test
    void loses_nothing_and_answers_nothing_twice_through_twenty_kills() {
        var chance = Figures.chance("kill -9");
        try (var cluster = Cluster.ofTwo("crashes");
                var balancer = new LoadBalancer(cluster.instances, new Random(chance.nextLong()))) {
            cluster.bedrock.answer(MODEL);
            var answers = new Answers(cluster, MODEL);
            var crashes = new Crashes(cluster);

            var asked = askWhileInstancesDie(cluster, new EventsApi(balancer, HURRY), crashes, chance);
            var taken = asked.stream()
                    .filter(some -> some.delivery().join().acknowledged())
                    .toList();
            var questions = taken.stream().map(Load.Asked::question).toList();
            var lost = answers.lost(questions, SOON);
            var second = answers.which(questions, seen -> !seen.isOneMessage());
            var pauses = Times.of(taken.stream().flatMap(crashes::pauses).toList());
            var begunAgain = questions.stream().filter(crashes::wasBegunAgain).count();
            var doubledWords = answers.to(questions).stream()
                    .mapToInt(Answers.Seen::doubledWords)
                    .sum();
            Figures.print(
                    "kill -9",
                    "%d kills, %d events, %d given up by Slack, %d lost, %d answers in two messages,"
                            + " %d answers begun again, %d words doubled (a chunk has up to %d), went on after %s",
                    crashes.count(),
                    asked.size(),
                    asked.size() - taken.size(),
                    lost.size(),
                    second.size(),
                    begunAgain,
                    doubledWords,
                    longestChunk(cluster),
                    pauses);
            assertThat(begunAgain).isPositive();
            assertThat(taken).hasSameSizeAs(asked);
            assertThat(lost).isEmpty();
            assertThat(second).isEmpty();
            assertThat(taken)
                    .allSatisfy(some -> assertThat(
                                    answers.to(List.of(some.question())).get(0).doubledWords())
                            .isLessThanOrEqualTo(crashes.during(some).size() * longestChunk(cluster)));
            assertThat(pauses.most()).isLessThan(RESUMED_WITHIN.toMillis());
        }
    }

    /** One of two dies while the other is ready, at a moment between the acknowledgements and the ends of the answers. */
    private static List<Load.Asked> askWhileInstancesDie(
            Cluster cluster, EventsApi slack, Crashes crashes, Random chance) {
        var asked = new ArrayList<Load.Asked>();
        while (crashes.count() < KILLS) {
            var victim = chance.nextInt(2);
            cluster.instances.get(1 - victim).awaitReady();
            if (chance.nextInt(4) > 0) {
                cluster.instances.get(victim).awaitReady(); // else it may die while it starts
            }
            while (asked.size() < EVENTS * (crashes.count() + 1) / KILLS) {
                var question = Question.in("C0CRASH" + asked.size() % 10);
                asked.add(new Load.Asked(question, slack.deliver(question)));
            }
            Until.passed(Duration.ofMillis(chance.nextInt(4) == 0 ? chance.nextInt(100) : chance.nextInt(5_000)));
            crashes.hit(cluster.instances.get(victim));
        }
        return asked;
    }

    /** The most words that one call has brought to Slack. */
    private static int longestChunk(Cluster cluster) {
        return cluster.slack.calls().stream()
                .mapToInt(call -> (int)
                        WORD.matcher(call.argument("markdown_text")).results().count())
                .max()
                .orElse(0);
    }
}
