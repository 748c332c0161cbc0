package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stories as people see them in Slack. */
public final class StoryBlocks {
    private static final int MOST_OF_TITLE = 120;
    private static final int MOST_OF_PASSAGE = 300;

    /** A longer address is left to the button: all texts of a message together have a limit too. */
    private static final int MOST_OF_ADDRESS = 250;

    private StoryBlocks() {}

    /**
     * A story that was found.
     *
     * @param number tells its buttons from those of the others
     */
    static List<LayoutBlock> card(int number, Hit hit) {
        var story = hit.story();
        var blocks = new ArrayList<LayoutBlock>();
        var passage = Mrkdwn.passage(hit.passage(), MOST_OF_PASSAGE);
        blocks.add(Sheet.section("*" + title(story) + "*" + (passage.isBlank() ? "" : "\n" + passage)));
        blocks.add(context(facts(story)));
        var buttons = buttons(number, story);
        if (!buttons.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
        return blocks;
    }

    static ContextBlock context(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(Sheet.mrkdwn(mrkdwn))).build();
    }

    private static String title(Story story) {
        var name = Mrkdwn.oneLine(story.name());
        var address = story.url().length() <= MOST_OF_ADDRESS ? story.url() : "";
        return Mrkdwn.link(address, PlainText.beginning(name.isEmpty() ? story.slug() : name, MOST_OF_TITLE));
    }

    private static String facts(Story story) {
        var date = story.publishedAt() == null
                ? ""
                : LocalDate.ofInstant(story.publishedAt(), ZoneOffset.UTC).toString();
        var language = story.language().equals("default") ? "" : story.language();
        return Stream.of(story.contentType(), language, date)
                .filter(fact -> !fact.isBlank())
                .map(fact -> Mrkdwn.escaped(PlainText.beginning(Mrkdwn.oneLine(fact), 80)))
                .collect(Collectors.joining(" · "));
    }

    private static List<BlockElement> buttons(int number, Story story) {
        var buttons = new ArrayList<BlockElement>();
        if (Mrkdwn.isWebAddress(story.url())) {
            buttons.add(button("Open", "open_" + number, story.url()));
        }
        var editor = editor(story);
        if (!editor.isEmpty()) {
            buttons.add(button("Edit in Storyblok", "edit_" + number, editor));
        }
        return buttons;
    }

    private static String editor(Story story) {
        var address = story.editUrl();
        return address != null && Mrkdwn.isWebAddress(address) ? address : "";
    }

    private static ButtonElement button(String label, String action, String address) {
        return ButtonElement.builder()
                .text(Sheet.plain(label))
                .actionId(action)
                .url(address)
                .build();
    }
}
