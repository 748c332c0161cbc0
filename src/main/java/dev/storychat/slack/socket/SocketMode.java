package dev.storychat.slack.socket;

import com.slack.api.bolt.App;
import dev.storychat.slack.api.Sockets;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;

/**
 * Opens the connections of this server to Slack. Two: while one is being replaced, or is dead and not yet found out, the other
 * takes what comes. Slack allows ten for an app, on all servers together.
 */
@Dependent
@ManagedExecutorDefinition(
        name = "java:app/concurrent/envelopes",
        qualifiers = Handling.class,
        maxAsync = 64,
        virtual = true)
public class SocketMode {
    private static final int CONNECTIONS = 2;

    private final WebApi api;
    private final Sockets sockets;
    private final Executor workers;
    private final ThreadFactory threads;
    private final Times times;

    @Inject
    SocketMode(WebApi api, Sockets sockets, @Handling ManagedExecutorService workers, ManagedThreadFactory threads) {
        this(api, sockets, workers, threads, Times.REAL);
    }

    SocketMode(WebApi api, Sockets sockets, Executor workers, ThreadFactory threads, Times times) {
        this.api = api;
        this.sockets = sockets;
        this.workers = workers;
        this.threads = threads;
        this.times = times;
    }

    /** Begins to keep connections open; returns at once, whether Slack can be reached or not. */
    public Connections start(App app) {
        var intake = new Intake(new Envelopes(app), workers);
        var readers = Executors.newCachedThreadPool(threads);
        var dialer = new Dialer(api, intake, sockets, times, readers);
        var keepers = IntStream.rangeClosed(1, CONNECTIONS)
                .mapToObj(number -> new Keeper(number, dialer, sockets, times, backoff()))
                .toList();
        keepers.forEach(keeper -> threads.newThread(keeper).start());
        return Connections.untilShutdown(intake, keepers, readers);
    }

    private Backoff backoff() {
        return new Backoff(times.firstPause(), times.longestPause(), new Random());
    }
}
