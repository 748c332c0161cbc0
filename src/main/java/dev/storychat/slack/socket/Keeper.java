package dev.storychat.slack.socket;

import dev.storychat.slack.api.Sockets;
import dev.storychat.slack.socket.Dialer.Dialed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection open, on a thread of its own. When Slack announces the end of one, the next is opened first, and
 * only then the old one is left.
 */
final class Keeper implements Runnable {
    private static final Logger LOG = System.getLogger(Keeper.class.getName());

    private final int number;
    private final Dialer dialer;
    private final Sockets sockets;
    private final Times times;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable SocketConnection current;

    /**
     * Makes one that does nothing until it is run.
     *
     * @param number among the keepers of this server, for the log
     */
    Keeper(int number, Dialer dialer, Sockets sockets, Times times, Backoff backoff) {
        this.number = number;
        this.dialer = dialer;
        this.sockets = sockets;
        this.times = times;
        this.backoff = backoff;
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                keepOne();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOne() throws InterruptedException {
        try {
            var dialed = dialer.dial();
            if (dialed instanceof Dialed.Open open) {
                keep(open.connection());
            } else {
                failed((Dialed.Failed) dialed);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Socket Mode connection " + number + " was not kept", e);
            pause(times.longestPause());
        }
    }

    private void failed(Dialed.Failed failed) throws InterruptedException {
        var pause = failed.pause().plus(backoff.next());
        sockets.failed(failed.code());
        LOG.log(
                Level.WARNING,
                "Socket Mode connection {0} cannot be opened: {1}; next try in {2} ms",
                number,
                failed.code(),
                pause.toMillis());
        pause(pause);
    }

    private void keep(SocketConnection next) throws InterruptedException {
        var before = current;
        current = next;
        backoff.reset();
        LOG.log(Level.INFO, "Socket Mode connection {0} is open", number);
        if (before != null) {
            before.leave();
        }
        if (isStopped()) {
            next.leave();
        }
        var since = System.nanoTime();
        ended(next, next.awaitEnd(), Duration.ofNanos(System.nanoTime() - since));
    }

    private void ended(SocketConnection connection, End end, Duration age) throws InterruptedException {
        if (isStopped()) {
            return;
        }
        if (end instanceof End.Expiring) {
            LOG.log(Level.INFO, "Slack will end Socket Mode connection {0}: {1}", number, end.reason());
            pause(age.compareTo(times.longestPause()) < 0 ? backoff.next() : Duration.ZERO);
            return;
        }
        sockets.failed(end.reason());
        LOG.log(Level.WARNING, "Socket Mode connection {0} is lost: {1}", number, end.reason());
        connection.leave();
        current = null;
        pause(end instanceof End.Unwanted ? times.refusedPause().plus(backoff.next()) : backoff.next());
    }

    /** Ends early when the server stops. */
    private void pause(Duration pause) throws InterruptedException {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(Level.DEBUG, "Socket Mode connection {0} is not opened again: the server stops", number);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Opens none any more and leaves the one that is open. */
    void stop() {
        stopped.countDown();
        var open = current;
        if (open != null) {
            open.leave();
        }
    }

    /** Waits for that, for as long as Slack would wait for what is being handled. */
    void awaitStop() throws InterruptedException {
        var open = current;
        if (open != null) {
            open.leave(times.handling());
        }
    }
}
