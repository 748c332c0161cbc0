package dev.storychat.chat;

/**
 * Work that can wait, told by its thread: an answer takes seconds in any case, where Slack waits three for an
 * acknowledgement. What is scarce is shared out accordingly.
 */
public final class Patient {
    private static final ThreadLocal<Boolean> WORK = ThreadLocal.withInitial(() -> false);

    private Patient() {}

    /** Does work that can wait. */
    public static void run(Runnable work) {
        WORK.set(true);
        try {
            work.run();
        } finally {
            WORK.remove();
        }
    }

    /** Whether this thread does such work. */
    public static boolean isHere() {
        return WORK.get();
    }
}
