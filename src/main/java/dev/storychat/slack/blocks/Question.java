package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What somebody asks about the results of a search.
 *
 * @param workspace where it is asked
 * @param channel where it is asked
 * @param about what was found
 * @param words the question
 */
public record Question(String workspace, String channel, AskLink about, String words) {

    public Locale language() {
        return about.language();
    }

    /** The search, as it was typed. */
    public String written() {
        return about.written();
    }

    /** Ids or slugs of what was found. */
    public List<String> stories() {
        return about.stories();
    }

    /** As a message for all of a channel to see. */
    public Sheet postedBy(String user) {
        var texts = Texts.of(Question.class, about.language());
        var search = Mrkdwn.literal(SearchBlocks.shortened(SearchBlocks.sought(about.written()), 100));
        var who = texts.text("search.asks", "<@" + user + ">", search);
        var quote = "&gt; " + Mrkdwn.escaped(PlainText.of(words)).replace("\n", "\n&gt; ");
        List<LayoutBlock> blocks = List.of(Sheet.context(who), Sheet.section(quote));
        return new Sheet(who + "\n" + quote, blocks);
    }
}
