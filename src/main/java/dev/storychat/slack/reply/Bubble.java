package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * One message in Slack into which words are written. What failed may be tried again: in the end each word stands there
 * once, even where Slack did it and only its answer was lost.
 */
interface Bubble {

    /** Whether it is there for people to see. */
    boolean isOpen();

    /** Slack's name of it; empty before it is open. */
    String ts();

    /** Whether it is opened as a stream. */
    boolean streams();

    /** What stands in it. */
    String text();

    /** Whether Slack will end it soon: what follows is better written into another. */
    boolean isOld();

    /** Whether there is something to show in it besides words. */
    boolean hasNews();

    /** The method that is called next. */
    String nextCall(boolean ending);

    /** How long to wait before more words. */
    Duration interval();

    /** Writes more words; the first ones open it. */
    Outcome add(String words);

    /** Writes the last words, which may be none, and puts blocks under all of them. */
    Outcome end(String words, List<LayoutBlock> blocks);

    /** What follows are the last words, and Slack may have ended the stream because the person pressed its button. */
    void stop();

    /** Whether its last words ended a stream in Slack. */
    boolean endedStream();
}
