package dev.storychat.bedrock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import dev.storychat.config.BedrockSettings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/**
 * One call before anybody asks. The first of all loads two thousand classes of the SDK, which takes a quarter of a second
 * that the first person would wait for. Nobody outside hears of this one: it goes to this process, by the loopback
 * interface, and its keys are nobody's.
 */
final class Rehearsal {
    private static final Logger LOG = System.getLogger(Rehearsal.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Prompt PROMPT = new Prompt("-", List.of(new Line.Asked("-")), List.of(), PATIENCE);

    private Rehearsal() {}

    /**
     * Makes it, on this thread. Where it cannot be made, the first call takes longer, and that is all.
     *
     * @param settings those of the calls that follow
     * @return whether it went well
     */
    static boolean make(BedrockSettings settings) {
        try {
            var stage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            stage.createContext("/", Rehearsal::answer);
            stage.start();
            try (var client = Client.open(settings.at(address(stage)), PATIENCE)) {
                var outcome = call(client, settings.modelId());
                LOG.log(Level.DEBUG, "the first call to Bedrock was rehearsed: {0}", outcome.code());
                return outcome instanceof Result.Answered;
            } finally {
                stage.stop(0);
            }
        } catch (IOException | SdkException | LinkageError e) { // the last: a small JDK without jdk.httpserver
            LOG.log(Level.DEBUG, "the first call to Bedrock could not be rehearsed", e);
            return false;
        }
    }

    private static Result call(BedrockRuntimeAsyncClient client, String modelId) {
        var request = new Requests().of(PROMPT, modelId, AwsBasicCredentials.create("none", "none"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        var ear = new Ear(words -> {}, () -> {}, left -> left);
        return new Attempts(client, PATIENCE, end, PROMPT.stop()).run(request, ear, end);
    }

    private static URI address(HttpServer stage) {
        return URI.create("http://127.0.0.1:" + stage.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.amazon.eventstream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            event("messageStart", "{\"role\":\"assistant\"}").encode(out);
            event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"-\"}}")
                    .encode(out);
            event("contentBlockStop", "{\"contentBlockIndex\":0}").encode(out);
            event("messageStop", "{\"stopReason\":\"end_turn\"}").encode(out);
            event("metadata", "{\"usage\":{\"inputTokens\":1,\"outputTokens\":1,\"totalTokens\":2}}")
                    .encode(out);
        }
    }

    private static Message event(String type, String payload) {
        var headers = Map.of(
                ":message-type", HeaderValue.fromString("event"),
                ":event-type", HeaderValue.fromString(type),
                ":content-type", HeaderValue.fromString("application/json"));
        return new Message(headers, payload.getBytes(StandardCharsets.UTF_8));
    }
}
