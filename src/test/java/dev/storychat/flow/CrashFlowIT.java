package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The server is killed, or told to stop, while it has something to answer. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class CrashFlowIT {
    private static Installation storychat;

    private final Chat chat = Chat.inChannel(storychat);

    @BeforeAll
    static void start() {
        storychat = Installation.start(Map.of());
    }

    @AfterAll
    static void close() {
        storychat.close();
    }

    @BeforeEach
    void start_unless_it_runs() {
        storychat.startUnlessItRuns();
    }

    @Test
    void answers_after_a_crash_what_it_had_acknowledged_before() {
        storychat.whenAsked("will you survive", Script.hang());
        var thread = Chat.now();
        var acknowledged = storychat.receive(
                storychat.fromSlack.mention(chat.channel(), chat.person(), "will you survive?", thread));
        storychat.kill();

        storychat.whenAsked("will you survive", Script.say("I am back."));
        storychat.startAgain();

        assertThat(acknowledged.statusCode()).isEqualTo(200);
        var answer = storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.text().contains("I am back."), Duration.ofSeconds(15));
        assertThat(answer.threadTs()).isEqualTo(thread);
        assertThat(storychat.slack.messages(chat.channel())).hasSize(1);
    }

    @Test
    void goes_on_after_a_crash_in_the_message_that_it_had_begun() {
        storychat.whenAsked("tell a long story", Script.hangAfter("Bees live in hives. And they "));
        var thread = chat.mention("tell a long story");
        var begun = storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.text().startsWith("Bees"), Chat.SOON);
        storychat.kill();

        storychat.whenAsked("tell a long story", Script.say("A hive is home to many bees. That is all."));
        storychat.startAgain();

        var answer = storychat.slack.awaitMessage(
                chat.channel(), posted -> posted.everything().contains("That is all."), Duration.ofSeconds(15));
        chat.awaitEndOf(thread);
        assertThat(answer.ts()).isEqualTo(begun.ts());
        assertThat(storychat.slack.thread(chat.channel(), thread))
                .hasSize(2)
                .allMatch(Posted::complete)
                .noneMatch(posted -> posted.everything().contains("Bees"));
    }

    /** The last one: it leaves no server that another could go on with. */
    @Test
    @Order(Integer.MAX_VALUE)
    void finishes_an_answer_that_is_being_given_when_it_is_told_to_stop() {
        storychat.whenAsked(
                "count slowly", Script.say("One two three four five.").paced(Duration.ofSeconds(1)));
        var thread = chat.mention("count slowly, please");
        storychat.slack.awaitMessage(chat.channel(), posted -> posted.text().contains("One"), Chat.SOON);

        storychat.stop();

        assertThat(storychat.slack.thread(chat.channel(), thread))
                .filteredOn(posted -> posted.text().contains("One"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("five."))
                .matches(Posted::complete);
    }
}
