package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.storychat.chat.Age;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.QuerySyntax.Outcome;
import dev.storychat.chat.search.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is said in place of results, and how to go on. */
public final class SearchHelp {
    private final Locale language;
    private final Texts texts;

    public SearchHelp(Locale language) {
        this.language = language;
        this.texts = Texts.of(SearchHelp.class, language);
    }

    /** How to search. */
    public Sheet help() {
        return Sheet.words(texts.text("search.help"));
    }

    /** What makes no sense, and what was probably meant. */
    public Sheet refused(Outcome.Refused refused) {
        var why = Mrkdwn.escaped(refused.why(language));
        return refused.instead().isEmpty() ? Sheet.words(why) : with(why, List.of(instead(refused.instead())));
    }

    private BlockElement instead(String written) {
        return Sheet.button(
                texts.text("search.instead", SearchBlocks.shortened(written, 50)),
                SearchBlocks.SHOW_ACTION + "_instead",
                new ShowLink(1, written).value());
    }

    /**
     * That nothing was found, and what else finds something.
     *
     * @param inventory tells which names of types and languages there are
     */
    public Sheet nothing(Written written, List<Offer> offers, Inventory inventory) {
        var nothing = new NothingFound(texts, written);
        if (offers.isEmpty()) {
            return Sheet.words(nothing.reason(inventory) + " " + nothing.advice());
        }
        var buttons = new ArrayList<BlockElement>();
        for (int i = 0; i < offers.size(); i++) {
            buttons.add(offers.get(i).button(i + 1, texts));
        }
        return with(nothing.reason(inventory) + " " + texts.text("search.nothing.but"), buttons);
    }

    /** That there are no more pages. */
    public Sheet atEnd(Written written) {
        var first = Sheet.button(
                texts.text("search.first"),
                SearchBlocks.SHOW_ACTION + "_first",
                new ShowLink(1, written.text()).value());
        return with(texts.text("search.end", SearchBlocks.quoted(written)), List.of(first));
    }

    /** The same answer, with what has to be said of it: Storyblok cannot be reached, and how old this is. */
    public Sheet fromIndex(Sheet answer, Instant copiedAt) {
        var note = texts.text("search.from.index", Age.since(copiedAt, language));
        return new Sheet(
                answer.text() + "\n" + note,
                Stream.concat(Stream.of(Sheet.context(note)), answer.blocks().stream())
                        .toList());
    }

    public Sheet unreachable() {
        return Sheet.words(texts.text("search.unreachable"));
    }

    /** That Slack takes nothing at the moment. */
    public Sheet busy() {
        return Sheet.words(texts.text("search.busy"));
    }

    /** That nothing was asked. */
    public Sheet noQuestion() {
        return Sheet.words(texts.text("search.ask.empty"));
    }

    /** That a window did not open in time. */
    public Sheet tooLate() {
        return Sheet.words(texts.text("search.late"));
    }

    /** The same of one that no button opens. */
    public Sheet windowTooLate() {
        return Sheet.words(texts.text("window.late"));
    }

    /**
     * That we cannot post in a channel, and what to do.
     *
     * @param name ours
     */
    public Sheet notInChannel(String name) {
        return Sheet.words(texts.text("search.invite", Mrkdwn.escaped(name)));
    }

    /** That nothing is shared where we are switched off. */
    public Sheet switchedOffThere() {
        return Sheet.words(texts.text("search.share.off"));
    }

    /** That a story is not shared where only other parts of the content are shown. */
    public Sheet outsideOfScope(StoryCard card) {
        return Sheet.words(texts.text("search.share.outside", "*" + card.title() + "*"));
    }

    /** That a button is of former times. */
    public Sheet tooOld() {
        return Sheet.words(texts.text("search.old"));
    }

    private static Sheet with(String words, List<BlockElement> buttons) {
        List<LayoutBlock> blocks = List.of(
                Sheet.section(words), ActionsBlock.builder().elements(buttons).build());
        return new Sheet(words, blocks);
    }
}
