package dev.storychat.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An instance stands still in the middle of answers, or loses the database and not Slack, and another takes over. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class TakenOverIT {
    private static final CountingModel MODEL = new CountingModel(60, Duration.ofMillis(250));
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int QUESTIONS = 8;

    private final Cluster cluster = Cluster.ofTwo("taken-over");
    private final Answers answers = new Answers(cluster, MODEL);

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void leaves_answers_to_the_instance_that_took_them_over() {
        cluster.bedrock.answer(MODEL);

        var stoodStill = interrupted(Instance::pause, Instance::goOn, this::areBegunAgain);
        var stoodStillForLong = interrupted(Instance::pause, Instance::goOn, this::areWhole);
        var database = cluster.database();
        var cutOff = interrupted(
                instance -> database.shutOut(instance.toString()),
                instance -> database.letIn(instance.toString()),
                this::areWhole);

        tell("stood still until another had begun with them", stoodStill);
        tell("stood still until another had given them", stoodStillForLong);
        tell("had no database until another had given them", cutOff);
    }

    private void tell(String what, List<Question> questions) {
        var lost = answers.lost(questions, SOON);
        var doubled = answers.doubled(questions);
        var messages = answers.messagesUnder(questions).size();
        Figures.print(
                "taken over",
                "%d answers of an instance that %s: %d lost, %d with words twice or in two messages, %d messages",
                questions.size(),
                what,
                lost.size(),
                doubled.size(),
                messages);
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(messages).isEqualTo(questions.size());
    }

    private List<Question> interrupted(
            Consumer<Instance> interruption, Consumer<Instance> end, Predicate<List<Question>> until) {
        var instance = cluster.first();
        var slack = new EventsApi(instance, 10);
        var questions = Question.several(QUESTIONS, "C0TAKEN");
        questions.forEach(question -> slack.deliver(question).join());
        Until.holds("the first words of all", () -> areBegun(questions), SOON);

        interruption.accept(instance);
        try {
            Until.holds("what another instance does meanwhile", () -> until.test(questions), SOON);
        } finally {
            end.accept(instance);
        }
        answers.await(questions, SOON);
        answers.awaitQuiet();
        Until.holds("that it takes events again", () -> instance.isReady().join(), SOON);
        return questions;
    }

    private boolean areBegun(List<Question> questions) {
        return answers.which(questions, seen -> seen.numbers().size() > 3).size() == questions.size();
    }

    private boolean areWhole(List<Question> questions) {
        return answers.which(questions, seen -> seen.isWhole(MODEL.words())).size() == questions.size();
    }

    /** Whether the model was asked a second time. */
    private boolean areBegunAgain(List<Question> questions) {
        var asked = cluster.bedrock.requests().stream()
                .map(request -> CountingModel.asked(request.body()))
                .collect(groupingBy(number -> number, counting()));
        return questions.stream().allMatch(question -> asked.getOrDefault(question.number(), 0L) > 1);
    }
}
