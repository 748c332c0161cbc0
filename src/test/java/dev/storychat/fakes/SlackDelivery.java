package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One thing that Slack wants to be known over Socket Mode: the envelopes in which it was sent, and what came back. */
public final class SlackDelivery {

    /** How often it is sent at most: once, and three times again. */
    static final int TRIES = 4;

    /**
     * One envelope on its way.
     *
     * @param attempt as Slack counts, which does not count every repetition
     */
    public record Sent(String envelopeId, SlackSocket over, int attempt, Instant at) {}

    /**
     * What came back.
     *
     * @param payload what the acknowledgement carries, null for nothing
     * @param over which connection it came by
     */
    public record Acknowledgement(JsonValue payload, SlackSocket over, Instant at) {}

    private final String type;
    private final JsonObject payload;
    private final boolean acceptsPayload;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable Acknowledgement acknowledgement;

    /**
     * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
     */
    SlackDelivery(String type, JsonObject payload, boolean acceptsPayload) {
        this.type = type;
        this.payload = payload;
        this.acceptsPayload = acceptsPayload;
    }

    /** All envelopes, in the order in which they were sent. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The first one that came; empty as long as none did. */
    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement);
    }

    boolean isAcknowledged() {
        return acknowledgement != null;
    }

    /** Slack sends events again and nothing else: whoever pressed a button sees that it failed. */
    boolean maySendAgain() {
        return !isAcknowledged() && type.equals("events_api") && sent.size() < TRIES;
    }

    /** Whether it is on its way over no connection. */
    boolean isStranded() {
        return sent.isEmpty() || sent.get(sent.size() - 1).over().isEnded();
    }

    boolean has(String envelopeId) {
        return sent.stream().anyMatch(envelope -> envelope.envelopeId().equals(envelopeId));
    }

    /**
     * Sends it. What is sent again because its connection ended looks as if it were the first time; what was not
     * acknowledged in time comes in a new envelope that says so.
     */
    void sendOver(SlackSocket socket, boolean late) {
        var last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        var id = last == null || late ? UUID.randomUUID().toString() : last.envelopeId();
        var attempt = (last == null ? 0 : last.attempt()) + (late ? 1 : 0);
        sent.add(new Sent(id, socket, attempt, Instant.now()));
        var envelope = Json.createObjectBuilder()
                .add("envelope_id", id)
                .add("payload", payload)
                .add("type", type)
                .add("accepts_response_payload", acceptsPayload);
        if (type.equals("events_api")) {
            envelope.add("retry_attempt", attempt).add("retry_reason", attempt == 0 ? "" : "timeout");
        }
        socket.send(envelope.build());
    }

    void acknowledge(JsonValue with, SlackSocket over) {
        if (acknowledgement == null) {
            acknowledgement = new Acknowledgement(with, over, Instant.now());
        }
    }

    /** Leaves people's words out: this ends up in logs. */
    @Override
    public String toString() {
        return type + " sent " + sent.size() + " times, " + (isAcknowledged() ? "acknowledged" : "not acknowledged");
    }
}
