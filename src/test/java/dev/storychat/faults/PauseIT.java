package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An instance stands still in the middle of answers, as with its virtual machine, and wakes after another took over. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class PauseIT {
    private static final CountingModel MODEL = new CountingModel(30, Duration.ofMillis(300));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int QUESTIONS = 8;

    private final Cluster cluster = Cluster.ofTwo("pause");
    private final Answers answers = new Answers(cluster, MODEL);

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void leaves_answers_to_the_instance_that_took_them_over_meanwhile() {
        cluster.bedrock.answer(MODEL);

        var whileTheOtherAnswers = pausedUntil(questions -> begunAgain(questions) == questions.size());
        var afterTheOtherAnswered = pausedUntil(questions ->
                answers.which(questions, seen -> seen.isWhole(MODEL.words())).size() == questions.size());

        var all = new ArrayList<>(whileTheOtherAnswers);
        all.addAll(afterTheOtherAnswered);
        var lost = answers.lost(all, SOON);
        var doubled = answers.doubled(all);
        Figures.print(
                "pause",
                "%d answers of an instance that stood still until another one had begun with them, or given them:"
                        + " %d lost, %d in two messages or with words twice, %d messages",
                all.size(),
                lost.size(),
                doubled.size(),
                answers.messagesUnder(all).size());
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(answers.messagesUnder(all)).hasSize(all.size());
    }

    private interface Condition {
        boolean holds(Collection<Question> questions);
    }

    private List<Question> pausedUntil(Condition condition) {
        var paused = cluster.first();
        var slack = new EventsApi(paused, 10);
        var questions = Question.several(QUESTIONS, "C0PAUSE");
        questions.forEach(question -> slack.deliver(question).join());
        Until.holds(
                "the first words of all",
                () -> answers.which(questions, seen -> seen.numbers().size() > 3)
                                .size()
                        == QUESTIONS,
                SOON);

        paused.pause();
        try {
            Until.holds("what another instance does meanwhile", () -> condition.holds(questions), SOON);
        } finally {
            paused.goOn();
        }
        answers.await(questions, SOON);
        answers.awaitQuiet();
        return questions;
    }

    /** How many of them a model was asked for a second time. */
    private long begunAgain(Collection<Question> questions) {
        var asked = cluster.bedrock.requests().stream()
                .map(request -> CountingModel.asked(request.body()))
                .toList();
        return questions.stream()
                .filter(question -> asked.stream()
                                .filter(number -> number == question.number())
                                .count()
                        > 1)
                .count();
    }
}
