package dev.storychat.chat;

/**
 * How much of people's files may be in memory at a time, whoever sent them: on its way to the model each is there several
 * times over.
 */
public final class FileRoom {
    /** So that a fifth of the heap is enough for all of it. */
    private static final int PART_OF_HEAP = 24;

    private final long most;
    private long taken;

    /** One for so many bytes. */
    FileRoom(long most) {
        this.most = most;
    }

    /** As much as fits into the heap of this process, and at least the files of one message. */
    public static FileRoom ofHeap() {
        return new FileRoom(Math.max(Pile.MOST_TOGETHER, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    /** Takes so many bytes; false when there is no room for them now. */
    synchronized boolean take(long bytes) {
        if (taken + bytes > most) {
            return false;
        }
        taken += bytes;
        return true;
    }

    synchronized void free(long bytes) {
        taken -= bytes;
    }
}
