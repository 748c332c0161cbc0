package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackDelivery;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackSocket;
import dev.storychat.fakes.SlackSockets;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack sends over connections that the server opens: nothing that it sends is lost or answered twice. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SocketFlowIT {
    private static final String APP_TOKEN = "SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN;

    /** What is sent again here was lost: not late, as the first event after a start is where the machine is busy. */
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private static Installation storychat;
    private static SlackSockets sockets;

    private final Chat chat = Chat.inChannel(storychat);

    @BeforeAll
    static void start() {
        storychat = Installation.start(Map.of(), APP_TOKEN, "SLACK_SIGNING_SECRET=");
        sockets = storychat.slack.sockets.withPatience(UNHURRIED);
    }

    @AfterAll
    static void close() {
        storychat.close();
    }

    @BeforeEach
    void awaitConnections() {
        sockets.awaitOpen(2, Chat.SOON);
    }

    @Test
    void answers_a_mention_once_however_often_slack_sends_it() {
        storychat.whenAsked("over the socket", Script.say("Heard."));
        var thread = Chat.now();
        var event = mention("over the socket", thread);

        for (int i = 0; i < 4; i++) {
            sockets.awaitAcknowledgement(sockets.event(event), Chat.SOON);
        }

        assertThat(chat.awaitAnswer(thread).text()).isEqualTo("Heard.");
        awaitEndOf(thread);
        assertThat(storychat.modelRequestsAbout("over the socket")).hasSize(1);
        assertThat(storychat.slack.thread(chat.channel(), thread)).hasSize(2);
    }

    @Test
    void answers_a_command_where_the_person_typed_it() {
        var address = storychat.slack.responseUrl();

        var command = sockets.slash(SlackInteractions.slash("/search", "pollinator", address));

        assertThat(sockets.awaitAcknowledgement(command, Chat.SOON).payload()).isEqualTo(JsonValue.NULL);
        var answer = storychat.slack.awaitResponse(address, response -> true, Chat.SOON);
        assertThat(answer.getString("text")).isEqualTo("1 story for “pollinator”");
    }

    @Test
    void turns_the_page_when_a_button_is_pressed() {
        var address = storychat.slack.responseUrl();
        var next = SlackInteractions.click(
                chat.channel(), chat.person(), "1.1", "search_show_next", "2 article type:article limit:2", address);

        sockets.awaitAcknowledgement(sockets.interactive(next), Chat.SOON);

        var answer = storychat.slack.awaitResponse(address, response -> true, Chat.SOON);
        assertThat(answer.getBoolean("replace_original")).isTrue();
        assertThat(answer.toString()).contains("3–4 of");
    }

    @Test
    void loses_nothing_and_answers_nothing_twice_when_connections_are_dropped_twenty_times() {
        var threads = new ArrayList<String>();
        var events = new ArrayList<SlackDelivery>();
        for (int i = 0; i < 20; i++) {
            sockets.awaitOpen(2, Chat.SOON);
            threads.add(Chat.now());
            events.add(sockets.event(mention("dropped question " + i, threads.get(i))));
            dropAtLeast(events.get(i).sent().get(0).over(), i % 2 == 0);
            sockets.awaitAcknowledgement(events.get(i), Chat.SOON);
        }

        threads.forEach(chat::awaitAnswer);
        sockets.awaitOpen(2, Chat.SOON);
        threads.forEach(this::awaitEndOf);
        assertThat(events).anyMatch(event -> event.sent().size() > 1);
        assertThat(storychat.modelRequestsAbout("dropped question")).hasSize(20);
        assertThat(storychat.slack.messages(chat.channel())).hasSize(40);
    }

    @Test
    void takes_each_event_the_first_time_while_slack_renews_the_connections() {
        var before = sockets.open();
        var events = new ArrayList<SlackDelivery>();
        for (var old : before) {
            events.add(sockets.event(mention("before the end", Chat.now())));
            old.expire("refresh_requested");
            events.add(sockets.event(mention("after the end", Chat.now())));
        }

        storychat.slack.await(
                "the end of the old ones", () -> before.stream().allMatch(SlackSocket::isEnded), Chat.SOON);
        sockets.awaitOpen(2, Chat.SOON);
        events.forEach(event -> sockets.awaitAcknowledgement(event, Chat.SOON));
        assertThat(before).allMatch(SlackSocket::wasLeftProperly);
        assertThat(events).allMatch(event -> event.sent().size() == 1);
    }

    @Test
    void tells_operators_how_its_connections_are() {
        assertThat(storychat.output()).contains("events over Socket Mode, bot token");
        assertThat(slackHealth()).containsKey("connections");
        assertThat(slackHealth().getString("transport")).isEqualTo("Socket Mode");
    }

    @Test
    void takes_nothing_over_http_where_no_secret_is_set() {
        var refused = storychat.receive(storychat.fromSlack.event(mention("over HTTP", Chat.now())));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("SLACK_SIGNING_SECRET");
    }

    @Test
    void takes_nothing_more_when_it_is_told_to_stop_and_all_of_it_after_its_restart() {
        try (var both = Installation.start(Map.of(), APP_TOKEN)) {
            var slack = both.slack;
            slack.sockets.withPatience(UNHURRIED);
            var room = Chat.inChannel(both);
            slack.sockets.awaitOpen(2, Chat.SOON);
            both.whenAsked(
                    "take your time", Script.say("One two three four five.").paced(Duration.ofSeconds(1)));
            room.mention("take your time over HTTP");
            slack.awaitMessage(room.channel(), posted -> posted.text().contains("One"), Chat.SOON);

            var stopping = CompletableFuture.runAsync(both::stop);
            slack.await("the end of all connections", () -> slack.sockets.open().isEmpty(), Chat.SOON);
            var thread = Chat.now();
            var late =
                    slack.sockets.event(SlackPayloads.mention(room.channel(), room.person(), "are you there?", thread));

            assertThat(stopping).isNotDone();
            assertThat(slack.sockets.all()).allMatch(SlackSocket::wasLeftProperly);
            assertThat(stopping).succeedsWithin(Duration.ofSeconds(40));
            assertThat(late.sent()).isEmpty();
            both.startAgain();
            room.awaitAnswer(thread);
            assertThat(late.sent()).hasSize(1);
            assertThat(slack.thread(room.channel(), thread)).hasSize(1);
        }
    }

    private static void dropAtLeast(SlackSocket one, boolean all) {
        one.drop();
        if (all) {
            sockets.open().forEach(SlackSocket::drop);
        }
    }

    private JsonObject mention(String text, String ts) {
        return SlackPayloads.mention(chat.channel(), chat.person(), text, ts);
    }

    /** Asks one more thing in the thread: what was to be answered there before has been when this is. */
    private void awaitEndOf(String thread) {
        storychat.whenAsked("the end of " + thread, Script.say("No more of " + thread));
        sockets.event(SlackPayloads.threadReply(
                chat.channel(), chat.person(), "Is this the end of " + thread + "?", thread, Chat.now()));
        chat.awaitAnswer(thread, "No more of " + thread);
    }

    private static JsonObject slackHealth() {
        return Http.json(Http.get(storychat.at("/health/ready")))
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(check -> check.getString("name").equals("slack"))
                .map(check -> check.getJsonObject("data"))
                .findFirst()
                .orElseThrow();
    }
}
