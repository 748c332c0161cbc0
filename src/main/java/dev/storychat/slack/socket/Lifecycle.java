package dev.storychat.slack.socket;

import dev.storychat.slack.api.Sockets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How far a connection is: opening, greeted, no longer good, gone. It is counted from the greeting until it is gone: one
 * that Slack will end soon is still good for acknowledgements.
 */
final class Lifecycle {
    private final Sockets sockets;
    private final CompletableFuture<Boolean> hello = new CompletableFuture<>();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Lifecycle(Sockets sockets) {
        this.sockets = sockets;
    }

    /**
     * Waits until Slack says hello; false when the connection ended before.
     *
     * @throws TimeoutException when Slack did neither: then this is the end of it
     */
    boolean isGreeted(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            return hello.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end.complete(new End.Lost("no_hello"));
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed so", e);
        }
    }

    /** Waits for as long as the connection is good. */
    End awaitEnd() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed so", e);
        }
    }

    /** Waits until it is gone; false when it is not by then. */
    boolean isGone(Duration atMost) throws InterruptedException {
        return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Slack said hello. */
    synchronized void greeted() {
        if (closed.getCount() > 0 && hello.complete(true)) {
            sockets.opened();
        }
    }

    /** Nothing comes or goes any more. */
    synchronized void gone() {
        if (closed.getCount() > 0 && hello.getNow(false)) {
            sockets.closed();
        }
        closed.countDown();
    }

    /** It is no longer good; what is told first holds. */
    void ended(End how) {
        end.complete(how);
        hello.complete(false);
    }
}
