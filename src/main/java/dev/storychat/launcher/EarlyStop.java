package dev.storychat.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Ends a server soon that is told to stop before it is ready: Liberty's start and its stop wait for each other then, for up
 * to a minute. Nothing is lost, because no event was taken.
 */
final class EarlyStop {
    /** The system property that {@code operations.StartReport} sets once the application is up, in this JVM. */
    private static final String READY = "storychat.ready";

    /** Less than the 10 seconds of {@code docker stop}, and more than an orderly end takes in most cases. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What a JVM ends with that SIGTERM ended. */
    private static final int TERMINATED = 143;

    private final BooleanSupplier isReady;
    private final Duration patience;
    private final Runnable halt;

    EarlyStop(BooleanSupplier isReady, Duration patience, Runnable halt) {
        this.isReady = isReady;
        this.patience = patience;
        this.halt = halt;
    }

    /** From now on until the server is ready. */
    static void watch() {
        var stop = new EarlyStop(
                () -> System.getProperty(READY) != null,
                PATIENCE,
                () -> Runtime.getRuntime().halt(TERMINATED));
        Runtime.getRuntime().addShutdownHook(new Thread(stop::begin));
    }

    /** The JVM was told to end. Returns at once: it waits for all that is begun here. */
    void begin() {
        if (!isReady.getAsBoolean()) {
            var waiting = new Thread(this::end, "early-stop");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    private void end() {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        halt.run();
    }
}
