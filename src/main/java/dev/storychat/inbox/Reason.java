package dev.storychat.inbox;

/** Why a message is set aside, in words that an operator may read. */
final class Reason {
    private static final String OURS = "dev.storychat.";
    private static final int LONGEST = 255;

    private Reason() {}

    /** What our own exceptions say holds ids and codes; those of others may quote a message. */
    static String of(Throwable thrown) {
        var isOurs = thrown.getClass().getName().startsWith(OURS);
        var reason = isOurs && thrown.getMessage() != null
                ? thrown.getMessage()
                : thrown.getClass().getSimpleName();
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }
}
