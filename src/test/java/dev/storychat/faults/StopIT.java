package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances on one database: Slack tells the one of a Stop that is meant for the other. */
@Timeout(180)
class StopIT {
    private static final CountingModel MODEL = new CountingModel(400, Duration.ofMillis(50));
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A second is the promise; the rest is for a machine on which other tests run. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.ofTwo("stop");
        cluster.bedrock.answer(MODEL);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void stops_the_answer_of_the_other_instance_and_no_other_answer() {
        var stopped = Question.in("C0STOP");
        var other = Question.in("C0STOP");
        var answering = new EventsApi(cluster.instances.get(0), 1);
        var told = new EventsApi(cluster.instances.get(1), 1);
        answering.deliver(stopped).join();
        answering.deliver(other).join();
        Until.holds("both answers begin", () -> hasBegun(stopped) && hasBegun(other), SOON);

        var event = SlackPayloads.sessionStopped(stopped.channel(), stopped.thread(), "U0MEMBER", List.of());
        assertThat(told.deliver(event, 0).join().acknowledged()).isTrue();

        var took = Until.holds("the answer is stopped", () -> isStopped(stopped), AT_ONCE);
        Figures.print("stop", "the answer of the other instance ended after %d ms", took.toMillis());
        assertThat(thread(stopped)).hasSize(1);
        assertThat(thread(stopped).get(0).everything()).contains("q" + stopped.number() + "w001");
        Until.holds(
                "the end of the session",
                () -> cluster.slack.session(stopped.channel(), stopped.thread()).equals("active"),
                SOON);
        assertThat(isStopped(other)).isFalse();
    }

    private static boolean hasBegun(Question question) {
        return !thread(question).isEmpty();
    }

    private static boolean isStopped(Question question) {
        return thread(question).stream()
                .anyMatch(posted -> posted.complete() && posted.everything().contains("_stopped_"));
    }

    private static List<Posted> thread(Question question) {
        return cluster.slack.thread(question.channel(), question.thread());
    }
}
