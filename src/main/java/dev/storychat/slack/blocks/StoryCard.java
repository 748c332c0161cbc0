package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Story;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story that was found, as people see it. Its button for sharing carries all of it: what is shared is what was seen.
 *
 * @param title in mrkdwn, with its link
 * @param passage in mrkdwn; may be empty
 * @param facts in mrkdwn: type, language and date
 * @param page the public page; empty where there is none
 * @param editor the page in the Visual Editor; empty where there is none
 * @param origin where the story stands in the content
 */
public record StoryCard(String title, String passage, String facts, String page, String editor, Origin origin) {
    /** What the action ids of the buttons that share begin with. */
    public static final String SHARE_ACTION = "search_share";

    private static final int MOST_OF_TITLE = 120;
    private static final int MOST_OF_PASSAGE = 300;

    /** Signs that are escaped grow up to five times: of a passage full of them less is shown. */
    private static final int MOST_ESCAPED = 400;

    private static final int LESS_OF_PASSAGE = 80;
    private static final int MOST_OF_FACT = 80;

    /** A longer address is left to the button: all texts of a message together have a limit too. */
    private static final int MOST_OF_ADDRESS = 250;

    /** What tells whether a story may be seen somewhere: its full slug, type and language, as the space spells them. */
    public record Origin(String slug, String type, String language) {
        /** Whether a part of the content holds it. */
        public boolean isIn(Scope scope) {
            return scope.holds(slug, type, language);
        }
    }

    static StoryCard of(Hit hit, Texts texts) {
        var story = hit.story();
        return new StoryCard(
                title(story),
                passage(hit),
                facts(story, texts),
                address(story.url()),
                address(story.editUrl()),
                new Origin(story.slug(), story.contentType(), story.language()));
    }

    private static String passage(Hit hit) {
        var passage = Mrkdwn.passage(hit.underTitle(), MOST_OF_PASSAGE);
        return passage.length() <= MOST_ESCAPED ? passage : Mrkdwn.passage(hit.underTitle(), LESS_OF_PASSAGE);
    }

    private static String title(Story story) {
        var name = Mrkdwn.oneLine(story.name());
        var address = story.url().length() <= MOST_OF_ADDRESS ? story.url() : "";
        return Mrkdwn.link(address, PlainText.beginning(name.isEmpty() ? story.slug() : name, MOST_OF_TITLE));
    }

    private static String facts(Story story, Texts texts) {
        var published = story.publishedAt();
        var date = published == null
                ? ""
                : DateTimeFormatter.ofPattern(texts.text("search.day"), texts.locale())
                        .format(published.atZone(ZoneOffset.UTC));
        var language = story.language().equals("default") ? "" : story.language();
        return Stream.of(story.contentType(), language, date)
                .filter(fact -> !fact.isBlank())
                .map(fact -> Mrkdwn.literal(PlainText.beginning(Mrkdwn.oneLine(fact), MOST_OF_FACT)))
                .collect(Collectors.joining(" · "));
    }

    private static String address(@Nullable String address) {
        return address != null && Mrkdwn.isWebAddress(address) ? address : "";
    }

    /**
     * As one of several.
     *
     * @param number tells its buttons from those of the others
     */
    List<LayoutBlock> blocks(int number, Texts texts) {
        var buttons = links(number, texts);
        CardValue.of(this)
                .map(value -> Sheet.button(texts.text("search.share"), SHARE_ACTION + "_" + number, value))
                .ifPresent(buttons::add);
        return blocks(buttons);
    }

    /** As a message for all of a channel to see. */
    public Sheet sharedBy(String user, Locale language) {
        var texts = Texts.of(StoryCard.class, language);
        var who = texts.text("search.shared", "<@" + user + ">");
        var blocks = new ArrayList<LayoutBlock>(List.of(Sheet.context(who)));
        blocks.addAll(blocks(links(1, texts)));
        return new Sheet(who + "\n" + title, blocks);
    }

    /** As a card of its own, with who shows it. */
    List<LayoutBlock> signed(String by, Texts texts) {
        var blocks = new ArrayList<>(blocks(links(1, texts)));
        blocks.add(Sheet.context(by));
        return blocks;
    }

    private List<LayoutBlock> blocks(List<BlockElement> buttons) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Sheet.section("*" + title + "*" + (passage.isBlank() ? "" : "\n" + passage)));
        if (!facts.isEmpty()) {
            blocks.add(Sheet.context(facts));
        }
        if (!buttons.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
        return blocks;
    }

    private List<BlockElement> links(int number, Texts texts) {
        var buttons = new ArrayList<BlockElement>();
        if (!page.isEmpty()) {
            buttons.add(Sheet.link(texts.text("search.open"), "open_" + number, page));
        }
        if (!editor.isEmpty()) {
            buttons.add(Sheet.link(texts.text("search.edit"), "edit_" + number, editor));
        }
        return buttons;
    }
}
