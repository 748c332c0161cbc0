package dev.storychat.bedrock;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;

/** The events of ConverseStream as they go over the wire. */
final class Frames {
    private Frames() {}

    static byte[] start() {
        return event("messageStart", "{\"role\":\"assistant\"}");
    }

    static byte[] text(String text) {
        return event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"" + text + "\"}}");
    }

    static byte[] use(int index, String id, String tool) {
        return event(
                "contentBlockStart",
                "{\"contentBlockIndex\":%d,\"start\":{\"toolUse\":{\"toolUseId\":\"%s\",\"name\":\"%s\"}}}"
                        .formatted(index, id, tool));
    }

    static byte[] input(int index, String piece) {
        return event(
                "contentBlockDelta",
                "{\"contentBlockIndex\":%d,\"delta\":{\"toolUse\":{\"input\":\"%s\"}}}"
                        .formatted(index, piece.replace("\"", "\\\"")));
    }

    static byte[] stop(String reason) {
        return event("messageStop", "{\"stopReason\":\"" + reason + "\"}");
    }

    static byte[] usage(int input, int output) {
        return event(
                "metadata",
                "{\"usage\":{\"inputTokens\":%d,\"outputTokens\":%d,\"totalTokens\":%d},\"metrics\":{\"latencyMs\":1}}"
                        .formatted(input, output, input + output));
    }

    static byte[] exception(String type) {
        return encoded(Map.of(":message-type", "exception", ":exception-type", type), "{\"message\":\"no\"}");
    }

    private static byte[] event(String type, String json) {
        return encoded(Map.of(":message-type", "event", ":event-type", type), json);
    }

    private static byte[] encoded(Map<String, String> headers, String json) {
        var all = new HashMap<String, HeaderValue>();
        headers.forEach((name, value) -> all.put(name, HeaderValue.fromString(value)));
        all.put(":content-type", HeaderValue.fromString("application/json"));
        var out = new ByteArrayOutputStream();
        new Message(all, json.getBytes(StandardCharsets.UTF_8)).encode(out);
        return out.toByteArray();
    }
}
