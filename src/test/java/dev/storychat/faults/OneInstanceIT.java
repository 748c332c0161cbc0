package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.BedrockCall;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackCall;
import dev.storychat.flow.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One instance while clocks are off, Slack limits it, and the model breaks off. */
@Timeout(180)
class OneInstanceIT {
    private static final CountingModel MODEL = new CountingModel(50, Duration.ofMillis(20));
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Cluster cluster;
    private static Answers answers;
    private static EventsApi slack;

    @BeforeAll
    static void start() {
        cluster = Cluster.ofOne("one-instance");
        answers = new Answers(cluster, MODEL);
        slack = new EventsApi(cluster.first(), 10);
    }

    @BeforeEach
    void model() {
        cluster.bedrock.answer(MODEL);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void leaves_a_channel_alone_for_as_long_as_slack_asks_and_goes_on_in_others() {
        var limited = "C0LIMITED";
        var wait = Duration.ofSeconds(30);
        cluster.slack.rateLimit("chat.startStream", limited, wait, 1);
        var waiting = Question.several(5, limited);
        var others =
                IntStream.range(0, 20).mapToObj(i -> Question.in("C0OTHER" + i)).toList();

        ask(waiting.subList(0, 1));
        var refused = cluster.slack
                .awaitCall("chat.startStream", call -> call.status() == 429, SOON)
                .at();
        ask(waiting.subList(1, 5));
        ask(others);
        var othersTook = answers.await(others, wait);
        var waitingTook = answers.await(waiting, wait.plus(SOON));

        var early = callsTo(limited)
                .filter(call -> call.at().isAfter(refused) && call.at().isBefore(refused.plus(wait)))
                .toList();
        Figures.print(
                "slack limits a channel for 30 s",
                "%d calls to it meanwhile, %d questions in others answered within %d ms, its own %d within %d s more",
                early.size(),
                others.size(),
                othersTook.toMillis(),
                waiting.size(),
                waitingTook.toSeconds());
        assertThat(early).isEmpty();
        assertThat(answers.doubled(waiting)).isEmpty();
    }

    @Test
    void keeps_what_was_said_and_marks_it_within_five_seconds_when_the_model_breaks_off() {
        var said = MODEL.words() * 40 / 100;
        var questions = Question.several(4, "C0CUT"); // after the fifth failure in a row the model would be left alone
        cluster.bedrock.answer(
                request -> Script.cutAfter(CountingModel.beginning(CountingModel.asked(request), said) + " ")
                        .paced(MODEL.pace()));

        ask(questions);
        Until.holds(
                "every answer marked",
                () -> answers.to(questions).stream().allMatch(seen -> seen.hasEnded() && seen.isInterrupted()),
                SOON);

        answers.awaitQuiet();
        var took = Figures.Times.of(
                questions.stream().map(question -> marked(question, said)).toList());
        Figures.print("stream cut at 40 %", "%d answers, all kept, marked after %s", questions.size(), took);
        assertThat(answers.to(questions)).allSatisfy(seen -> {
            assertThat(seen.numbers())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, said).boxed().toList());
            assertThat(seen.messages()).extracting(Posted::stream).containsExactly(Posted.Stream.STOPPED);
        });
        assertThat(took.most()).isLessThan(5_000);
    }

    @Test
    void takes_what_was_signed_four_minutes_off_and_refuses_what_was_signed_six_minutes_off() {
        var near = skewed(-4, 4);
        var far = skewed(-6, 6);

        var lost = answers.lost(near.keySet(), SOON);
        Figures.print(
                "clock skew",
                "-4 and +4 minutes: %s, %d lost; -6 and +6 minutes: %s, %d answers",
                near.values(),
                lost.size(),
                far.values(),
                answers.messagesUnder(far.keySet()).size());
        assertThat(near.values()).containsOnly(200);
        assertThat(lost).isEmpty();
        assertThat(far.values()).containsOnly(401);
        assertThat(answers.messagesUnder(far.keySet())).isEmpty();
    }

    private static void ask(Collection<Question> questions) {
        for (var question : questions) {
            assertThat(slack.deliver(question).join().acknowledged()).isTrue();
        }
    }

    /** What was asked with clocks so many minutes ahead, and with which status it was taken. */
    private static Map<Question, Integer> skewed(int... minutes) {
        var statuses = new LinkedHashMap<Question, Integer>();
        for (var ahead : minutes) {
            var question = Question.in("C0SKEW");
            var attempt = slack.ahead(Duration.ofMinutes(ahead)).attempt(question.asEvent(), 0);
            statuses.put(question, attempt.join().status());
        }
        return statuses;
    }

    private static Stream<SlackCall> callsTo(String channel) {
        return cluster.slack.calls().stream()
                .filter(call -> List.of(call.argument("channel"), call.argument("channel_id"))
                        .contains(channel));
    }

    private static Stream<BedrockCall> requestsAbout(Question question) {
        return cluster.bedrock.requests().stream()
                .filter(request -> CountingModel.asked(request.body()) == question.number());
    }

    /** From the break, a moment later than reckoned here, to the end of the message. */
    private static Duration marked(Question question, int words) {
        var asked = requestsAbout(question).findFirst().orElseThrow().at();
        var broke = asked.plus(MODEL.pace().multipliedBy(words + 1));
        var ts = answers.to(List.of(question)).get(0).messages().get(0).ts();
        Instant ended = cluster.slack.calls("chat.stopStream").stream()
                .filter(call -> call.argument("ts").equals(ts))
                .findFirst()
                .orElseThrow()
                .at();
        return Duration.between(broke, ended);
    }
}
