package dev.storychat.slack.socket;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.storychat.slack.api.Sockets;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket to Slack, from its opening to its end. An acknowledgement goes back over the connection that its
 * envelope came by or not at all; then Slack sends the envelope again.
 */
final class SocketConnection extends WebSocketListener {
    private static final Logger LOG = System.getLogger(SocketConnection.class.getName());
    private static final int NORMAL = 1000;

    private final Intake intake;
    private final Lifecycle lifecycle;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile @Nullable WebSocket socket;
    private volatile boolean leaving;

    private SocketConnection(Intake intake, Sockets sockets) {
        this.intake = intake;
        this.lifecycle = new Lifecycle(sockets);
    }

    /** Begins to open one: {@link #isGreeted} tells whether it worked. */
    static SocketConnection open(OkHttpClient client, Request address, Intake intake, Sockets sockets) {
        var connection = new SocketConnection(intake, sockets);
        connection.socket = client.newWebSocket(address, connection);
        return connection;
    }

    /** Waits until Slack says hello; false when it does not, and then {@link #awaitEnd} tells why. */
    boolean isGreeted(Duration atMost) throws InterruptedException {
        try {
            return lifecycle.isGreeted(atMost);
        } catch (TimeoutException e) {
            cancel();
            return false;
        }
    }

    /** Waits for as long as the connection is good. */
    End awaitEnd() throws InterruptedException {
        return lifecycle.awaitEnd();
    }

    /** Somebody handles one of its envelopes. */
    void begin() {
        unanswered.incrementAndGet();
    }

    /** Over when Slack is not to hear anything, too. */
    void finish() {
        if (unanswered.decrementAndGet() == 0 && leaving) {
            close();
        }
    }

    void send(String acknowledgement) {
        var open = socket;
        if (open == null || !open.send(acknowledgement)) {
            LOG.log(Level.INFO, "an acknowledgement came too late for its connection: Slack sends the envelope again");
        }
    }

    /** Closes it as soon as what came by it is answered. */
    void leave() {
        leaving = true;
        if (unanswered.get() == 0) {
            close();
        }
    }

    /** The same, but waits for it, and not for ever. */
    void leave(Duration atMost) throws InterruptedException {
        leave();
        if (!lifecycle.isGone(atMost)) {
            cancel();
        }
    }

    private void close() {
        var open = socket;
        if (open != null) {
            open.close(NORMAL, null);
        }
    }

    private void cancel() {
        var open = socket;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        socket = webSocket;
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        try {
            var message = JsonParser.parseString(text).getAsJsonObject();
            switch (Fields.text(message, "type")) {
                case "hello" -> lifecycle.greeted();
                case "disconnect" -> lifecycle.ended(End.told(Fields.text(message, "reason")));
                default -> intake.take(message, this);
            }
        } catch (JsonParseException | IllegalStateException e) {
            LOG.log(Level.WARNING, "passed over {0} characters that are no message of Slack's", text.length());
        }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(NORMAL, null);
        lifecycle.ended(new End.Lost("closed_" + code));
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
        lifecycle.gone();
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        lifecycle.gone();
        if (response != null) {
            lifecycle.ended(new End.Lost("http_" + response.code()));
        } else {
            lifecycle.ended(new End.Lost(failure instanceof SocketTimeoutException ? "no_pong" : "connection_lost"));
        }
    }
}
