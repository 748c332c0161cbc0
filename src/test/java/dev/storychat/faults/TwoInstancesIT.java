package dev.storychat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two healthy instances on one database: each post is answered once, and a thread in order. */
@Timeout(300)
class TwoInstancesIT {
    private static final CountingModel MODEL = new CountingModel(20, Duration.ofMillis(20));
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int HURRY = 10;

    private static Cluster cluster;
    private static Answers answers;

    @BeforeAll
    static void start() {
        cluster = Cluster.ofTwo("two-instances");
        cluster.bedrock.answer(MODEL);
        answers = new Answers(cluster, MODEL);
    }

    @AfterAll
    static void stop() {
        cluster.close();
        assertThat(cluster.bedrock.violations()).isEmpty();
    }

    @Test
    void answers_a_post_once_however_often_and_in_whatever_shape_slack_tells_of_it() {
        var chance = Figures.chance("copies");
        var questions = IntStream.range(0, 100)
                .mapToObj(i -> Question.in("C0COPIES" + i % 10))
                .toList();
        var copies = new ArrayList<>(
                questions.stream().flatMap(TwoInstancesIT::copies).toList());
        Collections.shuffle(copies, chance);

        var deliveries = copies.stream()
                .map(copy -> anyInstance(chance).deliver(copy.event(), copy.retry()))
                .toList();

        var took = Figures.Times.of(deliveries.stream()
                .flatMap(delivery -> delivery.join().attempts().stream())
                .map(Delivery.Attempt::took)
                .toList());
        var late = deliveries.stream()
                .filter(delivery -> !delivery.join().attempts().get(0).acknowledged())
                .toList();
        var lost = answers.lost(questions, SOON);
        var doubled = answers.doubled(questions);
        Figures.print(
                "copies",
                "%d posts in %d deliveries to 2 instances, %d not acknowledged within 3 s (%s), %d messages, %d lost, %d doubled",
                questions.size(),
                copies.size(),
                late.size(),
                took,
                answers.messagesUnder(questions).size(),
                lost.size(),
                doubled.size());
        assertThat(late).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(answers.messagesUnder(questions)).hasSize(questions.size());
    }

    @Test
    void answers_the_messages_of_a_thread_in_order() {
        var chance = Figures.chance("order");
        var threads = IntStream.range(0, 20)
                .mapToObj(i -> Stream.iterate(Question.in("C0ORDER" + i % 5), Question::next)
                        .limit(5)
                        .toList())
                .toList();

        var said =
                threads.stream().map(thread -> oneAfterTheOther(thread, chance)).toList();

        assertThat(said).allSatisfy(thread -> assertThat(thread.join()).isTrue());
        var questions = threads.stream().flatMap(List::stream).toList();
        var lost = answers.lost(questions, SOON);
        var wrong =
                threads.stream().filter(thread -> !isAnsweredInOrder(thread)).toList();
        Figures.print(
                "order",
                "%d threads of 5 messages sent to 2 instances by chance, %d messages, %d lost, %d threads out of order",
                threads.size(),
                answers.messagesUnder(questions).size(),
                lost.size(),
                wrong.size());
        assertThat(lost).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(answers.messagesUnder(questions)).hasSize(questions.size());
    }

    @Test
    void tries_three_times_what_slack_does_not_take_then_sets_it_aside_and_goes_on() {
        var thread =
                Stream.iterate(Question.in("C0POISON"), Question::next).limit(3).toList();
        var poison = thread.get(1);
        cluster.slack.failWhenSaid(CountingModel.beginning(poison.number(), 1), "fatal_error");
        var others = Question.several(3, "C0POISON");

        var said = Stream.concat(thread.stream(), others.stream()).toList();
        var told = oneAfterTheOther(said, Figures.chance("poisonous event"));

        assertThat(told.join()).isTrue();
        var healthy = said.stream().filter(question -> question != poison).toList();
        var lost = answers.lost(healthy, SOON);
        var aside = cluster.database()
                .first("select problem from inbox where state = 'ASIDE' and message_id = ?", poison.ts());
        var tries = cluster.bedrock.requests().stream()
                .filter(request -> CountingModel.asked(request.body()) == poison.number())
                .count();
        Figures.print(
                "poisonous event",
                "tried %d times, set aside: %s; %d others in its thread and channel, %d lost, %d doubled",
                tries,
                aside.orElse("no"),
                healthy.size(),
                lost.size(),
                answers.doubled(healthy).size());
        assertThat(tries).isEqualTo(3);
        assertThat(aside).isPresent();
        assertThat(lost).isEmpty();
        assertThat(answers.doubled(healthy)).isEmpty();
    }

    /** The one post as a mention, repeated by Slack, under another event id, and as a message. */
    private record Copy(JsonObject event, int retry) {}

    private static Stream<Copy> copies(Question question) {
        var mention = question.asEvent();
        return Stream.of(
                new Copy(mention, 0),
                new Copy(mention, 1),
                new Copy(question.asEvent(), 2),
                new Copy(question.asMessageEvent(), 0));
    }

    private static EventsApi anyInstance(Random chance) {
        return new EventsApi(cluster.instances.get(chance.nextInt(cluster.instances.size())), HURRY);
    }

    /** Each is said when the one before it was acknowledged. */
    private static CompletableFuture<Boolean> oneAfterTheOther(List<Question> thread, Random chance) {
        var said = CompletableFuture.completedFuture(true);
        for (var question : thread) {
            var instance = anyInstance(chance);
            said = said.thenCompose(before -> instance.deliver(question)).thenApply(Delivery::acknowledged);
        }
        return said;
    }

    private static boolean isAnsweredInOrder(List<Question> thread) {
        var order = answers.to(thread).stream()
                .flatMap(seen -> seen.messages().stream().map(Posted::ts).limit(1))
                .toList();
        return order.equals(order.stream().sorted().toList());
    }
}
