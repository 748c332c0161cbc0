package dev.storychat.inbox;

import dev.storychat.chat.Pause;
import java.time.Duration;

/** A pause in which those who answer leave their seat to others. */
final class SeatedPause implements Pause {
    private final Seats seats;
    private final ThreadLocal<Boolean> hasSeat = new ThreadLocal<>();

    SeatedPause(Seats seats) {
        this.seats = seats;
    }

    /** Runs what has a seat: whoever pauses elsewhere has none to leave. */
    void seated(Runnable work) {
        hasSeat.set(true);
        try {
            work.run();
        } finally {
            hasSeat.remove();
        }
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        var left = hasSeat.get() != null && seats.leave();
        try {
            Thread.sleep(duration.toMillis());
        } finally {
            if (left) {
                seats.comeBack();
            }
        }
    }
}
