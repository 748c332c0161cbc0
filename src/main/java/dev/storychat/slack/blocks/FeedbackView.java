package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The window that asks why an answer is bad. */
public final class FeedbackView {
    /** Names the window when it is submitted. */
    public static final String CALLBACK = "feedback_reason";

    /** The block id of the reasons: what is wrong is shown there. */
    public static final String REASON = "reason";

    private static final String REMARK = "remark";
    private static final int PARTS = 6;

    private FeedbackView() {}

    /**
     * The window as JSON.
     *
     * @param answer the message that ends it
     */
    public static String of(Message answer, Locale language) {
        var texts = Texts.of(FeedbackView.class, language);
        var place = answer.place();
        return Sheet.json(Views.modal(
                        texts.text("feedback.title"),
                        texts.text("feedback.skip"),
                        List.of(reasons(texts), remark(texts)))
                .callbackId(CALLBACK)
                .submit(Views.submit(texts.text("feedback.submit")))
                .privateMetadata(Values.of(List.of(
                        language.toLanguageTag(),
                        place.platform(),
                        place.workspace(),
                        place.channel(),
                        place.thread(),
                        answer.id())))
                .build());
    }

    private static InputBlock reasons(Texts texts) {
        var options = Stream.of(Verdict.Reason.values())
                .map(reason -> Views.option(reason.word(), texts.text("feedback.reason." + reason.word())))
                .toList();
        return Views.radios(REASON, texts.text("feedback.why"), options, null);
    }

    private static InputBlock remark(Texts texts) {
        var element = PlainTextInputElement.builder()
                .actionId(Views.INPUT)
                .multiline(true)
                .maxLength(Verdict.MOST_OF_REMARK)
                .build();
        return Views.input(REMARK, texts.text("feedback.remark"), texts.text("feedback.remark.hint"), element);
    }

    /** Reads what was sent off; empty when it is none of ours. */
    public static Optional<Verdict> read(View view, String person) {
        var parts = Values.read(view.getPrivateMetadata());
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        var fields = new Filled(view.getState());
        var reason = Verdict.Reason.of(fields.picked(REASON)).orElse(Verdict.Reason.OTHER);
        var place = new Place(parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        return Optional.of(
                new Verdict(place, parts.get(5), person, false, reason, fields.typed(REMARK), Instant.now()));
    }

    /** What the window is written in. */
    public static Locale language(View view) {
        var parts = Values.read(view.getPrivateMetadata());
        return parts.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(parts.get(0));
    }
}
