package dev.storychat.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A person's word that an answer is not wanted any more: given on any thread, heard by the one that answers. Threads are
 * not interrupted for it, because one of them may be writing to the embedded database, which would close its file.
 */
public final class Stop {
    private final CountDownLatch given = new CountDownLatch(1);
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** Gives it; once or more often is the same. */
    public void give() {
        given.countDown();
        listeners.forEach(Runnable::run);
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /**
     * Lets time pass, unless it is given meanwhile.
     *
     * @return whether it is given
     */
    public boolean within(Duration time) throws InterruptedException {
        return given.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Calls a listener when it is given, or now where it has been: at least once, maybe twice, on the thread that gives it.
     *
     * @return ends the listening
     */
    public Listening whenGiven(Runnable listener) {
        listeners.add(listener);
        if (isGiven()) {
            listener.run();
        }
        return () -> listeners.remove(listener);
    }

    /** Somebody listens until it is closed. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
