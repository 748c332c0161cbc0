package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import java.time.Duration;
import java.util.List;

/** One message in Slack into which words are written. What failed has changed nothing and may be tried again. */
interface Bubble {

    /** Whether it is there for people to see. */
    boolean isOpen();

    /** Whether words must be added before it can be ended. */
    boolean needsOpening();

    /** How many characters stand in it. */
    int length();

    /** How long to wait between two calls. */
    Duration interval();

    /** Writes more words; the first ones open it. */
    Outcome add(String words);

    /** Writes the last words, which may be none, and puts blocks under all of them. */
    Outcome end(String words, List<LayoutBlock> blocks);
}
