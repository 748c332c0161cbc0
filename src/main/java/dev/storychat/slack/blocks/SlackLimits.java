package dev.storychat.slack.blocks;

/** Sizes that Slack accepts, in characters, by <a href="https://docs.slack.dev/reference/block-kit">Block Kit</a>. */
public final class SlackLimits {
    /** Text of a section. */
    static final int SECTION = 3_000;
    /** Text of a header. */
    static final int HEADER = 150;
    /** Address of a button. */
    static final int URL = 3_000;
    /** Label of a button. */
    static final int BUTTON = 75;
    /** Value of a button. */
    static final int VALUE = 2_000;
    /** Elements of a context block. */
    static final int CONTEXT_ELEMENTS = 10;
    /** Markdown of all blocks of a message together, and of one call that streams. */
    public static final int MARKDOWN = 12_000;

    private SlackLimits() {}
}
