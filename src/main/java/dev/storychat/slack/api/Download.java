package dev.storychat.slack.api;

import java.nio.ByteBuffer;

/** What came of fetching a file. */
public sealed interface Download {

    /** All of it. */
    record Whole(ByteBuffer bytes) implements Download {}

    /** Nothing of it. */
    record Failed(Why why) implements Download {}

    /** What went wrong. */
    enum Why {
        /** It has more bytes than were asked for. */
        TOO_LARGE,
        /** Slack shows its login page instead, as it does where the scope {@code files:read} is missing. */
        REFUSED,
        /** It is deleted, lies with somebody else than Slack, or did not arrive. */
        NOT_THERE
    }
}
