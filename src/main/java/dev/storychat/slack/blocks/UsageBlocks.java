package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How much the assistant was used, a line for each day. */
public final class UsageBlocks {
    /** Lines of a section: all of them together stay below its limit whatever the numbers are. */
    private static final int LINES = 12;

    private UsageBlocks() {}

    /**
     * The figures.
     *
     * @param days how many days they are of
     * @param channel by day, latest first
     * @param workspace the same of all channels together; null: not for this person
     */
    public static Sheet of(
            Texts texts,
            int days,
            SortedMap<LocalDate, Tally> channel,
            @Nullable SortedMap<LocalDate, Tally> workspace) {
        var title = texts.text("assistant.usage.channel", days);
        var blocks = new ArrayList<LayoutBlock>(figures(texts, title, channel));
        if (workspace == null) {
            blocks.add(Sheet.context(texts.text("assistant.usage.others")));
        } else {
            blocks.addAll(figures(texts, texts.text("assistant.usage.workspace", days), workspace));
        }
        return new Sheet(title + ": " + line(texts, texts.text("assistant.usage.sum"), sum(channel)), blocks);
    }

    private static List<LayoutBlock> figures(Texts texts, String title, SortedMap<LocalDate, Tally> days) {
        var lines = new ArrayList<String>();
        lines.add("*" + title + "*");
        if (days.isEmpty()) {
            lines.add(texts.text("assistant.usage.none"));
        } else {
            lines.add(line(texts, "*" + texts.text("assistant.usage.sum") + "*", sum(days)));
            days.forEach((day, tally) -> lines.add(line(texts, AssistantWords.day(texts, day), tally)));
        }
        var blocks = new ArrayList<LayoutBlock>();
        for (int i = 0; i < lines.size(); i += LINES) {
            blocks.add(Sheet.section(String.join("\n", lines.subList(i, Math.min(i + LINES, lines.size())))));
        }
        return blocks;
    }

    private static Tally sum(SortedMap<LocalDate, Tally> days) {
        return days.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    private static String line(Texts texts, String when, Tally tally) {
        var used = texts.text(
                "assistant.usage.day",
                when,
                tally.answers(),
                tally.searches(),
                tally.tokens().input(),
                tally.tokens().output());
        return AnswerBlocks.joined(used, thumbs(texts, tally));
    }

    /** Where nobody pressed any there is nothing to tell. */
    private static String thumbs(Texts texts, Tally tally) {
        return tally.liked() + tally.disliked() == 0
                ? ""
                : texts.text("assistant.usage.thumbs", tally.liked(), tally.disliked());
    }
}
