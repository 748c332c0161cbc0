package dev.storychat.slack.api;

/** Lets calls of one kind through: not while Slack has closed it, and then no quicker than a rate. Times are nanoseconds. */
final class Gate {
    private final Rate usual;
    private final Rate careful;
    private final long careFor;

    private boolean refused;
    private long closedUntil;
    private long carefulUntil;
    private long due;
    private boolean used;

    /**
     * A pace of calls.
     *
     * @param interval between two calls in the long run
     * @param burst how far ahead of that they may come
     */
    record Rate(long interval, long burst) {
        static final Rate FREE = new Rate(0, 0);
    }

    /**
     * An open one.
     *
     * @param usual the rate as long as Slack refuses nothing
     * @param careful the rate for a while after it did
     */
    Gate(Rate usual, Rate careful, long careFor) {
        this.usual = usual;
        this.careful = careful;
        this.careFor = careFor;
    }

    synchronized void close(long now, long until) {
        closedUntil = refused ? later(closedUntil, until) : until;
        carefulUntil = closedUntil + careFor;
        due = used ? later(due, closedUntil) : closedUntil;
        refused = true;
        used = true;
    }

    /** How long Slack has closed it for. */
    synchronized long closedFor(long now) {
        return refused ? Math.max(0, closedUntil - now) : 0;
    }

    /** How long until the next call may be made. */
    synchronized long left(long now) {
        var ready = used ? due - rate(now).burst() - now : 0;
        return Math.max(Math.max(0, ready), closedFor(now));
    }

    /** Takes the next turn; the caller waits that long. */
    synchronized long take(long now) {
        var wait = left(now);
        due = (used ? later(due, now + wait) : now + wait) + rate(now).interval();
        used = true;
        return wait;
    }

    /** Whether it holds nothing that the next caller must know. */
    synchronized boolean isIdle(long now) {
        return left(now) == 0 && (!refused || carefulUntil - now < 0) && (!used || due - now <= 0);
    }

    private Rate rate(long now) {
        return refused && carefulUntil - now > 0 ? careful : usual;
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
