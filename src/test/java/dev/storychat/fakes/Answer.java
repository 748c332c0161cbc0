package dev.storychat.fakes;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a stand-in sends back. */
sealed interface Answer {

    record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {}

    record Streamed(String contentType, Pieces pieces) implements Answer {}

    /** No answer at all: the connection is held until the stand-in closes, or dropped at once. */
    record Silence(boolean hold) implements Answer {}

    @FunctionalInterface
    interface Pieces {
        /**
         * @param hang never returns before the stand-in closes
         */
        void writeTo(OutputStream out, Runnable hang) throws IOException;
    }

    static Whole json(int status, JsonValue body) {
        return text(status, "application/json; charset=utf-8", body.toString());
    }

    static Whole text(int status, String contentType, String body) {
        return new Whole(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    static Whole with(Whole answer, String header, String value) {
        var headers = new TreeMap<>(answer.headers());
        headers.put(header, value);
        return new Whole(answer.status(), headers, answer.body());
    }
}
