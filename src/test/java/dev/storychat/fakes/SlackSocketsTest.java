package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives the stand-in with the JDK's own WebSocket client, which is not the product's. */
class SlackSocketsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void gives_an_address_to_the_app_alone() throws Exception {
        assertThat(ask(FakeSlack.APP_TOKEN).getString("url")).startsWith("ws://127.0.0.1:");
        assertThat(ask(FakeSlack.TOKEN).getString("error")).isEqualTo("not_allowed_token_type");
        assertThat(ask("xapp-of-another-app").getString("error")).isEqualTo("invalid_auth");
        assertThat(ask("").getString("error")).isEqualTo("not_authed");
    }

    @Test
    void gives_addresses_that_are_good_for_once() throws Exception {
        var address = URI.create(ask(FakeSlack.APP_TOKEN).getString("url"));

        assertThat(connect(address)).succeedsWithin(SOON);
        assertThat(connect(address)).failsWithin(SOON);
    }

    @Test
    void says_hello_and_how_many_there_are() throws Exception {
        new Client();
        var second = new Client();

        assertThat(second.next().getInt("num_connections")).isEqualTo(2);
    }

    @Test
    void has_room_for_ten_connections() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(new Client().next().getString("type")).isEqualTo("hello");
        }

        var eleventh = new Client();

        assertThat(eleventh.next().getString("reason")).isEqualTo("too_many_websockets");
        assertThat(eleventh.closed).succeedsWithin(SOON);
    }

    @Test
    void remembers_what_an_acknowledgement_carries() throws Exception {
        var client = new Client();
        client.next();
        var delivery = slack.sockets.slash(SlackInteractions.slash("/search", "bees", "http://127.0.0.1:9/"));

        var envelope = client.next();
        client.acknowledge(envelope, "{\"text\":\"words\"}");

        assertThat(envelope.getString("type")).isEqualTo("slash_commands");
        assertThat(envelope.getJsonObject("payload").getString("text")).isEqualTo("bees");
        assertThat(slack.sockets.awaitAcknowledgement(delivery, SOON).payload().toString())
                .isEqualTo("{\"text\":\"words\"}");
    }

    @Test
    void sends_an_event_again_three_times_when_nobody_acknowledges_it() throws Exception {
        slack.sockets.withPatience(Duration.ofMillis(20));
        var client = new Client();
        client.next();

        slack.sockets.event(SlackPayloads.mention("C1", "U1", "hello", "1.1"));

        for (int attempt = 0; attempt <= 3; attempt++) {
            assertThat(client.next().getInt("retry_attempt")).isEqualTo(attempt);
        }
        assertThat(client.messages.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void sends_an_event_again_as_if_for_the_first_time_when_its_connection_is_gone() throws Exception {
        var first = new Client();
        first.next();
        slack.sockets.event(SlackPayloads.mention("C1", "U1", "hello", "1.1"));
        var envelope = first.next();

        slack.sockets.open().get(0).drop();
        var second = new Client();

        assertThat(second.next().getString("type")).isEqualTo("hello");
        assertThat(second.next()).isEqualTo(envelope);
    }

    @Test
    void answers_pings_until_it_falls_silent() throws Exception {
        var client = new Client();
        client.socket.sendPing(ByteBuffer.allocate(0)).join();
        assertThat(client.pong).succeedsWithin(SOON);
        assertThat(client.next().getString("type")).isEqualTo("hello");

        client.pong = new CompletableFuture<>();
        slack.sockets.open().get(0).fallSilent();
        client.socket.sendPing(ByteBuffer.allocate(0)).join();

        assertThat(client.pong).failsWithin(Duration.ofMillis(200));
    }

    @Test
    void takes_long_messages_both_ways() throws Exception {
        var client = new Client();
        client.next();
        var words = "words ".repeat(20_000);
        var delivery = slack.sockets.event(SlackPayloads.mention("C1", "U1", words, "1.1"));

        var envelope = client.next();
        client.acknowledge(
                envelope, Json.createObjectBuilder().add("text", words).build().toString());

        assertThat(envelope.toString()).contains(words);
        assertThat(slack.sockets.awaitAcknowledgement(delivery, SOON).payload().toString())
                .contains(words);
    }

    private JsonObject ask(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "apps.connections.open"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        return JsonText.object(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    private static CompletableFuture<WebSocket> connect(URI address) {
        return CLIENT.newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {});
    }

    private final class Client implements WebSocket.Listener {
        private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;
        private volatile CompletableFuture<String> pong = new CompletableFuture<>();

        Client() throws IOException, InterruptedException {
            socket = CLIENT.newWebSocketBuilder()
                    .buildAsync(URI.create(ask(FakeSlack.APP_TOKEN).getString("url")), this)
                    .join();
        }

        JsonObject next() throws InterruptedException {
            var message = messages.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            return message;
        }

        void acknowledge(JsonObject envelope, String payload) {
            var acknowledgement = Json.createObjectBuilder()
                    .add("envelope_id", envelope.getString("envelope_id"))
                    .add("payload", JsonText.object(payload));
            socket.sendText(acknowledgement.build().toString(), true).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(JsonText.object(part.toString()));
                part.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
            pong.complete("pong");
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }
    }
}
