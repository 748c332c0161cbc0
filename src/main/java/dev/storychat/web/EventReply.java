package dev.storychat.web;

import dev.storychat.chat.Answer;
import dev.storychat.chat.Message;
import dev.storychat.chat.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Server-sent events: {@code status}, {@code text}, and at the end {@code done} or {@code error}
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
final class EventReply implements Reply {
    private final OutputStream out;
    private final Message message;
    private final Locale language;

    EventReply(OutputStream out, Message message, Locale language) {
        this.out = out;
        this.message = message;
        this.language = language;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void status(String doing) {
        send("status", Json.createObjectBuilder().add("text", doing).build());
    }

    @Override
    public void words(String text) {
        send("text", Json.createObjectBuilder().add("text", text).build());
    }

    @Override
    public void finish(Answer answer) {
        send("done", AnswerJson.of(answer, message.place().channel()));
    }

    @Override
    public void interrupt() {
        problem(502, "Interrupted", "The model broke off. What you see is all that came; ask again for the rest.");
    }

    /** Ends the stream when something broke here. */
    void fail() {
        problem(500, "Internal Server Error", "Something broke here. Try again; the server's log says what it was.");
    }

    private void problem(int status, String title, String detail) {
        var problem = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        send("error", problem.build());
    }

    /** Nobody may be listening any more: then the answer is given up where it stands. */
    private void send(String event, JsonObject data) {
        try {
            out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the listener has gone", e);
        }
    }
}
