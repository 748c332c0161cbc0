package dev.storychat.inbox;

import dev.storychat.chat.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Tells people who wait because too much is going on that they do: once, beside everything else. */
final class Notices {
    private static final Logger LOG = System.getLogger(Notices.class.getName());

    /** Whoever is begun before that needs no notice. */
    private static final Duration WORTH_A_NOTICE = Duration.ofMillis(500);

    private static final int MOST_AT_ONCE = 8;

    private record Notice(Message message, long due) {}

    private final Seats seats;
    private final Clerk clerk;
    private final Executor threads;
    private final Queue<Notice> notices = new ArrayDeque<>();
    private int tellers;

    Notices(Seats seats, Clerk clerk, Executor threads) {
        this.seats = seats;
        this.clerk = clerk;
        this.threads = threads;
    }

    /** Tells soon, if it still waits then. */
    void add(Message message) {
        synchronized (this) {
            if (notices.size() >= WaitingLine.MOST) {
                return;
            }
            notices.add(new Notice(message.withText(""), System.nanoTime() + WORTH_A_NOTICE.toNanos()));
            if (tellers >= MOST_AT_ONCE) {
                return;
            }
            tellers++;
        }
        try {
            threads.execute(this::tellAll);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            leave();
        }
    }

    private void tellAll() {
        for (var notice = take(); notice.isPresent(); notice = take()) {
            tell(notice.get());
        }
    }

    private synchronized Optional<Notice> take() {
        if (notices.isEmpty()) {
            leave();
        }
        return Optional.ofNullable(notices.poll());
    }

    private synchronized void leave() {
        tellers--;
    }

    private void tell(Notice notice) {
        try {
            Thread.sleep(Math.max(0, (notice.due() - System.nanoTime()) / 1_000_000));
            seats.number(notice.message().place()).ifPresent(number -> clerk.busy(notice.message(), number));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "nobody was told that " + notice.message().id() + " waits",
                    e);
        }
    }
}
