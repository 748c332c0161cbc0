package dev.storychat.slack.socket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The connections as long as they are kept. They are closed at the first sign of the server's end: what Slack sends
 * from then on goes unacknowledged, so that another server, or this one after its restart, gets it.
 */
public final class Connections implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Connections.class.getName());

    private final Intake intake;
    private final List<Keeper> keepers;
    private final ExecutorService readers;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread hook = new Thread(this::close, "socket-mode-stop");

    private Connections(Intake intake, List<Keeper> keepers, ExecutorService readers) {
        this.intake = intake;
        this.keepers = List.copyOf(keepers);
        this.readers = readers;
    }

    /** An application hears of SIGTERM only when the server has finished all else: the JVM tells at once. */
    static Connections untilShutdown(Intake intake, List<Keeper> keepers, ExecutorService readers) {
        var connections = new Connections(intake, keepers, readers);
        Runtime.getRuntime().addShutdownHook(connections.hook);
        return connections;
    }

    /** Takes nothing any more, lets what is being handled be acknowledged, and closes. Takes 3 seconds at most. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        intake.stop();
        keepers.forEach(Keeper::stop);
        try {
            for (var keeper : keepers) {
                keeper.awaitStop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.shutdown();
        forgetHook();
        LOG.log(Level.INFO, "the connections of Socket Mode are closed");
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the JVM ends already");
        }
    }
}
