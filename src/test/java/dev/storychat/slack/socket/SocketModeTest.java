package dev.storychat.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackDelivery;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackSocket;
import dev.storychat.slack.api.Sockets;
import dev.storychat.slack.api.WebApi;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of the wire: our connections, and Slack as the stand-in plays it. */
class SocketModeTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Times QUICK = new Times(
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofSeconds(5));

    private final FakeSlack slack = FakeSlack.start();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Sockets sockets = new Sockets();
    private final BoltApp bolt = new BoltApp();
    private final WebApi api = new WebApi(
            new SlackSettings(
                    new Secret(FakeSlack.TOKEN),
                    List.of(),
                    new Secret(FakeSlack.APP_TOKEN),
                    null,
                    null,
                    URI.create(slack.apiUrl())),
            Duration.ofSeconds(5));
    private final Connections connections =
            new SocketMode(api, sockets, workers, Executors.defaultThreadFactory(), QUICK).start(bolt.build(api));

    /** What this machine is slow with is no reason to send anything again. */
    @BeforeEach
    void lendSlackPatience() {
        slack.sockets.withPatience(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() throws Exception {
        connections.close();
        workers.shutdown();
        api.close();
        slack.close();
    }

    // Envelopes

    @Test
    void acknowledges_an_event_over_the_connection_that_it_came_by() {
        var mention = mentionOf("hello");
        var event = deliver(() -> slack.sockets.event(mention));

        var acknowledgement = slack.sockets.awaitAcknowledgement(event, SOON);

        assertThat(bolt.heard()).containsExactly(mention.getString("event_id") + " null");
        assertThat(acknowledgement.payload()).isEqualTo(JsonValue.NULL);
        assertThat(acknowledgement.over()).isSameAs(event.sent().get(0).over());
    }

    @Test
    void leaves_what_could_not_be_stored_to_be_sent_again() {
        slack.sockets.withPatience(Duration.ofMillis(50));
        bolt.fails(1);

        var mention = mentionOf("keep me");
        var event = deliver(() -> slack.sockets.event(mention));

        slack.sockets.awaitAcknowledgement(event, SOON);
        assertThat(event.sent()).extracting(SlackDelivery.Sent::attempt).containsExactly(0, 1);
        assertThat(bolt.heard())
                .containsExactly(mention.getString("event_id") + " null", mention.getString("event_id") + " 1");
    }

    @Test
    void answers_a_command_in_its_acknowledgement() {
        assertThat(acknowledged(command("/words")).asJsonObject().getString("text"))
                .isEqualTo("words");
        assertThat(acknowledged(command("/nothing"))).isEqualTo(JsonValue.NULL);
    }

    @Test
    void tells_what_is_wrong_with_a_modal_in_its_acknowledgement() {
        var view = Json.createObjectBuilder().add("type", "modal").add("callback_id", "modal");

        var payload = acknowledged(
                deliver(() -> slack.sockets.interactive(SlackInteractions.interaction("view_submission", "U1")
                        .add("view", view)
                        .build())));

        assertThat(payload.asJsonObject().getString("response_action")).isEqualTo("errors");
        assertThat(payload.asJsonObject().getJsonObject("errors").getString("name"))
                .isEqualTo("Too long");
    }

    @Test
    void answers_nothing_where_slack_takes_no_answer() {
        var click = SlackInteractions.click("C1", "U1", "1.1", "button", "", "http://127.0.0.1:9/");

        assertThat(acknowledged(deliver(() -> slack.sockets.interactive(click))))
                .isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\": \"event_callback\"}",
                "{\"type\": \"event_callback\", \"event\": {}}",
                "{\"type\": \"event_callback\", \"event\": {\"type\": \"app_mention\", \"text\": {}}}",
                "{\"type\": \"event_callback\", \"event\": {\"type\": \"never_heard_of\"}}",
                "{\"type\": \"never_heard_of\"}",
                "{\"type\": \"view_submission\", \"view\": {}}"
            })
    void acknowledges_what_would_be_no_more_readable_the_next_time(String payload) {
        var object = Json.createReader(new StringReader(payload)).readObject();

        assertThat(acknowledged(deliver(() -> slack.sockets.event(object)))).isEqualTo(JsonValue.NULL);
        assertThat(bolt.heard()).isEmpty();
    }

    // Connections

    @Test
    void keeps_two_connections_open() {
        acknowledged(mention("over one"));
        acknowledged(mention("over the other"));

        assertThat(slack.sockets.deliveries())
                .extracting(delivery -> delivery.sent().get(0).over())
                .doesNotHaveDuplicates();
        assertThat(sockets.open()).isEqualTo(2);
        assertThat(sockets.lastFailure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "a_reason_of_tomorrow"})
    void opens_another_connection_before_it_leaves_one_that_slack_will_end(String reason) {
        slack.sockets.awaitOpen(2, SOON);
        var old = slack.sockets.open().get(0);

        old.expire(reason);

        slack.sockets.awaitOpen(2, SOON);
        slack.await("the end of the old one", old::isEnded, SOON);
        assertThat(slack.sockets.all()).hasSize(3);
        assertThat(slack.sockets.all().get(2).openedAt()).isBefore(old.endedAt());
    }

    @Test
    void still_acknowledges_over_a_connection_that_it_leaves_what_came_by_it() {
        slack.sockets.awaitOpen(2, SOON);
        var busy = bolt.isBusy();
        var event = slack.sockets.event(mentionOf("wait for me"));
        var old = event.sent().get(0).over();

        old.expire("refresh_requested");
        slack.await("another connection", () -> slack.sockets.all().size() == 3, SOON);
        busy.countDown();

        assertThat(slack.sockets.awaitAcknowledgement(event, SOON).over()).isSameAs(old);
        slack.await("the end of the old one", old::isEnded, SOON);
        assertThat(event.sent()).hasSize(1);
    }

    @Test
    void comes_back_when_connections_are_cut_off_and_loses_nothing() {
        slack.sockets.awaitOpen(2, SOON);
        var busy = bolt.isBusy();
        var event = slack.sockets.event(mentionOf("do not lose me"));

        slack.sockets.all().forEach(SlackSocket::drop);
        busy.countDown();

        slack.sockets.awaitAcknowledgement(event, SOON);
        slack.sockets.awaitOpen(2, SOON);
        assertThat(event.sent()).extracting(SlackDelivery.Sent::attempt).containsOnly(0);
    }

    @Test
    void comes_back_when_slack_closes_a_connection() {
        slack.sockets.awaitOpen(2, SOON);
        var old = slack.sockets.open().get(0);

        old.close();

        slack.sockets.awaitOpen(2, SOON);
        assertThat(old.isEnded()).isTrue();
        assertThat(sockets.lastFailure().orElseThrow().code()).startsWith("closed_");
    }

    @Test
    void notices_that_a_connection_is_dead_though_nobody_says_so() {
        slack.sockets.awaitOpen(2, SOON);
        var dead = slack.sockets.open().get(0);

        dead.fallSilent();

        slack.await("its end", dead::isEnded, SOON);
        slack.sockets.awaitOpen(2, SOON);
    }

    @Test
    void goes_on_trying_when_slack_has_no_room_for_one_more() {
        slack.sockets.awaitOpen(2, SOON);
        slack.sockets.withRoomFor(1).open().get(0).drop();
        slack.await("the try after a refusal", () -> opened() == 4, SOON);
        assertThat(sockets.lastFailure().orElseThrow().code()).isEqualTo("too_many_websockets");

        slack.sockets.withRoomFor(2);

        slack.sockets.awaitOpen(2, SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "invalid_auth"})
    void goes_on_trying_whatever_slack_answers(String error) {
        slack.sockets.awaitOpen(2, SOON);
        slack.fail("apps.connections.open", error, 3);

        slack.sockets.open().get(0).drop();

        slack.await("the try after three refusals", () -> opened() == 6, SOON);
        slack.sockets.awaitOpen(2, SOON);
        assertThat(sockets.lastFailure().orElseThrow().code()).isEqualTo(error);
    }

    @Test
    void waits_as_long_as_slack_asks() {
        slack.sockets.awaitOpen(2, SOON);
        slack.rateLimit("apps.connections.open", Duration.ofSeconds(1), 1);

        slack.sockets.open().get(0).drop();

        slack.sockets.awaitOpen(2, SOON);
        var calls = slack.calls("apps.connections.open");
        assertThat(Duration.between(calls.get(2).at(), calls.get(3).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void does_not_wait_for_slack_when_the_server_starts() {
        slack.hang("apps.connections.open", 2);
        var begun = Instant.now();

        try (var others = new SocketMode(api, new Sockets(), workers, Executors.defaultThreadFactory(), QUICK)
                .start(bolt.build(api))) {
            assertThat(others).isNotNull();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    // The end

    @Test
    void takes_nothing_after_it_was_told_to_stop_but_acknowledges_what_it_had_begun() throws InterruptedException {
        slack.sockets.awaitOpen(2, SOON);
        var busy = bolt.isBusy();
        var begun = slack.sockets.event(mentionOf("begun"));
        bolt.awaitFirst();

        var stopping = CompletableFuture.runAsync(connections::close);
        slack.await("the end of the idle connection", () -> slack.sockets.open().size() == 1, SOON);
        var late = slack.sockets.event(mentionOf("late"));
        busy.countDown();

        slack.sockets.awaitAcknowledgement(begun, SOON);
        assertThat(stopping).succeedsWithin(SOON);
        assertThat(late.acknowledgement()).isEmpty();
        assertThat(bolt.heard()).hasSize(1);
        assertThat(slack.sockets.all()).hasSize(2);
        slack.await("the end of both", () -> slack.sockets.all().stream().allMatch(SlackSocket::isEnded), SOON);
        assertThat(sockets.open()).isZero();
    }

    /** How often Slack was asked for a connection. */
    private int opened() {
        return slack.calls("apps.connections.open").size();
    }

    private SlackDelivery mention(String text) {
        return deliver(() -> slack.sockets.event(mentionOf(text)));
    }

    private SlackDelivery command(String command) {
        return deliver(() -> slack.sockets.slash(SlackInteractions.slash(command, "", "http://127.0.0.1:9/")));
    }

    private SlackDelivery deliver(Supplier<SlackDelivery> delivery) {
        slack.sockets.awaitOpen(2, SOON);
        return delivery.get();
    }

    private JsonValue acknowledged(SlackDelivery delivery) {
        return slack.sockets.awaitAcknowledgement(delivery, SOON).payload();
    }

    private static JsonObject mentionOf(String text) {
        return SlackPayloads.mention("C0CONTENT", "U1", text, Instant.now().getEpochSecond() + ".000100");
    }
}
