package dev.storychat.slack.blocks;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.search.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stories as people see them in Slack. */
public final class StoryBlocks {
    private static final int MOST_SOURCES = 5;
    private static final int MOST_OF_TITLE = 120;

    /** A longer address is left to the button: all texts of a message together have a limit too. */
    private static final int MOST_OF_ADDRESS = 250;

    private StoryBlocks() {}

    /** What an answer rests on, to stand under it. */
    public static List<LayoutBlock> sources(List<Story> stories) {
        var blocks = new ArrayList<LayoutBlock>();
        var shown = stories.stream().limit(MOST_SOURCES).toList();
        for (int i = 0; i < shown.size(); i++) {
            if (i == 0) {
                blocks.add(context("*Sources*"));
            }
            blocks.add(context(source(i + 1, shown.get(i))));
        }
        return blocks;
    }

    /** One line for each: title, type, date and the way into the editor. */
    private static String source(int number, Story story) {
        var editor = editor(story).length() <= MOST_OF_ADDRESS ? editor(story) : "";
        return Stream.of(
                        number + ". " + title(story),
                        facts(story),
                        editor.isEmpty() ? "" : Mrkdwn.link(editor, "Edit in Storyblok"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
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

    private static String editor(Story story) {
        var address = story.editUrl();
        return address != null && Mrkdwn.isWebAddress(address) ? address : "";
    }
}
