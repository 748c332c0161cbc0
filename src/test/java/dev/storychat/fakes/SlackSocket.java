package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One connection of Socket Mode, as Slack's side has it. */
public final class SlackSocket {

    private static final int NORMAL = 1000;

    private enum State {
        /** Envelopes go over it. */
        OPEN,
        /** It is still open, but envelopes go over others. */
        EXPIRING,
        /** It looks open. */
        DEAD,
        ENDED
    }

    private final WebSocketPeer peer;
    private final Instant openedAt = Instant.now();
    private volatile Instant endedAt = Instant.MAX;
    private volatile State state = State.OPEN;
    private volatile boolean leftProperly;

    SlackSocket(WebSocketPeer peer) {
        this.peer = peer;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Whether the other side closed it as WebSockets are closed. */
    public boolean wasLeftProperly() {
        return leftProperly;
    }

    /** Far in the future while it has not ended. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Tells the other side to open another one; this stays open, and nothing more is sent over it. */
    public void expire(String reason) {
        state = State.EXPIRING;
        send(Json.createObjectBuilder()
                .add("type", "disconnect")
                .add("reason", reason)
                .add("debug_info", Json.createObjectBuilder().add("host", "applink-fake"))
                .build());
    }

    /** Closes it as WebSockets are closed. */
    public void close() {
        state = State.EXPIRING;
        write(
                WebSocketPeer.CLOSE,
                ByteBuffer.allocate(2).putShort((short) NORMAL).array());
    }

    /** Cuts it off. */
    public void drop() {
        ended();
        try {
            peer.reset();
        } catch (IOException e) {
            // gone already
        }
    }

    /** Neither hears nor says anything from now on, and nobody is told: a firewall forgot the connection. */
    public void fallSilent() {
        state = State.DEAD;
    }

    void greet(int connections) {
        send(Json.createObjectBuilder()
                .add("type", "hello")
                .add("num_connections", connections)
                .add(
                        "debug_info",
                        Json.createObjectBuilder()
                                .add("host", "applink-fake")
                                .add("build_number", 1)
                                .add("approximate_connection_time", 18_060))
                .add("connection_info", Json.createObjectBuilder().add("app_id", SlackPayloads.APP))
                .build());
    }

    void send(JsonObject message) {
        write(WebSocketPeer.TEXT, message.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is done with a text that came. */
    interface Hearing {
        void hear(String text);
    }

    /** Reads until the end. */
    void listen(Hearing hearing) {
        try {
            for (var frame = peer.read(); state != State.ENDED; frame = peer.read()) {
                if (state != State.DEAD && !goesOnAfter(frame, hearing)) {
                    break;
                }
            }
        } catch (IOException e) {
            // it was dropped, by either side
        }
        end();
    }

    private boolean goesOnAfter(WebSocketPeer.Frame frame, Hearing hearing) {
        switch (frame.kind()) {
            case WebSocketPeer.TEXT -> hearing.hear(frame.text());
            case WebSocketPeer.PING -> write(WebSocketPeer.PONG, frame.content());
            case WebSocketPeer.CLOSE -> farewell(frame.content());
            default -> {}
        }
        return frame.kind() != WebSocketPeer.CLOSE;
    }

    private void farewell(byte[] content) {
        leftProperly = true;
        write(WebSocketPeer.CLOSE, content);
    }

    private void write(int kind, byte[] content) {
        try {
            peer.send(kind, content);
        } catch (IOException e) {
            // the reading side finds out as well
        }
    }

    private void ended() {
        if (!isEnded()) {
            endedAt = Instant.now();
            state = State.ENDED;
        }
    }

    private void end() {
        ended();
        try {
            peer.close();
        } catch (IOException e) {
            // as good as closed
        }
    }
}
