package dev.storychat.slack.blocks;

import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The thumbs under an answer, and what came of them (<a
 * href="https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element">feedback buttons</a>).
 */
public final class FeedbackBlocks {
    /** The action id of both. */
    public static final String ACTION = "feedback";

    private static final String GOOD = "good";
    private static final String BAD = "bad";
    private static final int MOST_OF_REMARK = 180;

    private FeedbackBlocks() {}

    /**
     * What a button carries.
     *
     * @param language that its label is in
     */
    public record Thumb(boolean up, Locale language) {}

    static ContextActionsBlock buttons(Locale language) {
        var texts = Texts.of(FeedbackBlocks.class, language);
        return ContextActionsBlock.builder()
                .elements(List.of(FeedbackButtonsElement.builder()
                        .actionId(ACTION)
                        .positiveButton(button(texts, GOOD, language))
                        .negativeButton(button(texts, BAD, language))
                        .build()))
                .build();
    }

    private static FeedbackButtonObject button(Texts texts, String verdict, Locale language) {
        return FeedbackButtonObject.builder()
                .text(Sheet.plain(texts.text("feedback." + verdict)))
                .accessibilityLabel(texts.text("feedback." + verdict + ".label"))
                .value(Values.of(List.of(verdict, language.toLanguageTag())))
                .build();
    }

    /** Reads the value of a button; empty when it is none of ours. */
    public static Optional<Thumb> read(String value) {
        var parts = Values.read(value);
        return parts.size() == 2 && (parts.get(0).equals(GOOD) || parts.get(0).equals(BAD))
                ? Optional.of(new Thumb(parts.get(0).equals(GOOD), Locale.forLanguageTag(parts.get(1))))
                : Optional.empty();
    }

    /** A message that also tells why people found answers bad. */
    public static Sheet with(Sheet sheet, List<Verdict> complaints, Locale language) {
        if (complaints.isEmpty()) {
            return sheet;
        }
        var texts = Texts.of(FeedbackBlocks.class, language);
        var blocks = new ArrayList<LayoutBlock>(sheet.blocks());
        var lines = new ArrayList<String>();
        lines.add("*" + texts.text("feedback.complaints") + "*");
        complaints.forEach(complaint -> lines.add("• " + line(texts, complaint)));
        blocks.add(Sheet.section(String.join("\n", lines)));
        return new Sheet(sheet.text(), blocks);
    }

    private static String line(Texts texts, Verdict complaint) {
        var reason = complaint.reason();
        var channel = complaint.place().channel();
        var remark = Mrkdwn.literal(PlainText.beginning(Mrkdwn.oneLine(complaint.remark()), MOST_OF_REMARK));
        return AnswerBlocks.joined(
                reason == null ? "" : texts.text("feedback.reason." + reason.word()),
                remark.isEmpty() ? "" : texts.text("feedback.remark.quoted", remark),
                channel.startsWith("C") ? "<#" + channel + ">" : "",
                AssistantWords.date(texts, LocalDate.ofInstant(complaint.at(), ZoneOffset.UTC)));
    }
}
