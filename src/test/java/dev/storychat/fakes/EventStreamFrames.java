package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;

/** Writes frames of {@code application/vnd.amazon.eventstream}, each flushed so that it travels alone. */
final class EventStreamFrames {

    static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    private final OutputStream out;

    EventStreamFrames(OutputStream out) {
        this.out = out;
    }

    void event(String type, JsonObject payload) throws IOException {
        write("event", ":event-type", type, payload);
    }

    void exception(String type, String message) throws IOException {
        write("exception", ":exception-type", type, JsonText.of(Map.of("message", message)));
    }

    private void write(String messageType, String typeHeader, String type, JsonObject payload) throws IOException {
        var headers = new LinkedHashMap<String, HeaderValue>();
        headers.put(":message-type", HeaderValue.fromString(messageType));
        headers.put(typeHeader, HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        new Message(headers, payload.toString().getBytes(StandardCharsets.UTF_8)).encode(out);
        out.flush();
    }
}
