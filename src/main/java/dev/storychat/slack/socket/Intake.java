package dev.storychat.slack.socket;

import com.google.gson.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Takes envelopes of all connections, until the server is told to stop: from then on they are left to others. */
final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final Envelopes envelopes;
    private final Executor workers;
    private volatile boolean stopped;

    Intake(Envelopes envelopes, Executor workers) {
        this.envelopes = envelopes;
        this.workers = workers;
    }

    /** Returns at once, so that the connection goes on to be read and its pings answered. */
    void take(JsonObject envelope, SocketConnection from) {
        from.begin();
        try {
            workers.execute(() -> answer(envelope, from));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "not acknowledged: no thread for an envelope");
            from.finish();
        }
    }

    private void answer(JsonObject envelope, SocketConnection from) {
        try {
            if (!stopped) {
                envelopes.acknowledgement(envelope).ifPresent(from::send);
            }
        } finally {
            from.finish();
        }
    }

    void stop() {
        stopped = true;
    }
}
