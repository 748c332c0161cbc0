package dev.storychat.fakes;

import jakarta.json.JsonArray;

/**
 * A bot message as people in Slack see it now, after all updates.
 *
 * @param threadTs the message it answers, empty at the top level
 * @param user only this person sees it; empty: everyone
 * @param text Slack's mrkdwn when posted, Markdown when streamed
 */
public record Posted(
        String channel, String ts, String threadTs, String user, String text, JsonArray blocks, Stream stream) {

    /** Where a streamed message stands. */
    public enum Stream {
        /** Posted whole, never streamed. */
        NONE,
        OPEN,
        STOPPED,
        /** Slack gave up waiting for more; the text stays. */
        EXPIRED
    }

    /** What a stream consists of. */
    enum Mode {
        UNDECIDED,
        WORDS,
        CHUNKS
    }

    /** True when nothing more will come by itself. */
    public boolean complete() {
        return stream != Stream.OPEN;
    }

    /** Text and blocks in one, to search in. */
    public String everything() {
        return text + "\n" + blocks;
    }

    Posted with(String newText, JsonArray newBlocks, Stream newStream) {
        return new Posted(channel, ts, threadTs, user, newText, newBlocks, newStream);
    }
}
