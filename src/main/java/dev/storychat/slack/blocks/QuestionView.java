package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The window that takes a question about what was found. */
public final class QuestionView {
    /** The callback id of the window. */
    public static final String CALLBACK = "search_question";

    /** The block id of the question: what is wrong with it is shown there. */
    public static final String INPUT = "question";

    private static final String WORDS = "words";

    /** Escaped and quoted it must fit into a section. */
    private static final int MOST_WORDS = 1_500;

    private final Texts texts;

    private QuestionView(Locale language) {
        this.texts = Texts.of(QuestionView.class, language);
    }

    /**
     * The window as JSON.
     *
     * @param channel where it will be asked; empty: the window asks for that, too
     */
    public static String of(AskLink link, String workspace, String channel) {
        var view = new QuestionView(link.language());
        var blocks = new ArrayList<>(List.of(view.about(link, channel), view.input()));
        if (channel.isEmpty()) {
            blocks.add(ChannelField.of(view.texts));
        }
        return Sheet.json(view.window(blocks)
                .callbackId(CALLBACK)
                .submit(Views.submit(view.texts.text("search.ask.submit")))
                .privateMetadata(Values.of(Stream.concat(Stream.of(workspace, channel), link.parts().stream())
                        .toList()))
                .build());
    }

    /** What takes its place when the question was asked where the person chose. */
    public static String asked(Locale language) {
        return words(language, "search.asked");
    }

    /** What takes its place when the answer comes somewhere else. */
    public static String askedDirectly(Locale language) {
        return words(language, "search.asked.directly");
    }

    private static String words(Locale language, String key) {
        var view = new QuestionView(language);
        return Sheet.json(
                view.window(List.of(Sheet.section(view.texts.text(key)))).build());
    }

    private View.ViewBuilder window(List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(texts.text("search.ask"))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(texts.text("search.ask.close"))
                        .build())
                .blocks(blocks);
    }

    private LayoutBlock about(AskLink link, String channel) {
        var search = Mrkdwn.literal(SearchBlocks.shortened(SearchBlocks.sought(link.written()), 100));
        return Sheet.context(texts.text(channel.isEmpty() ? "search.ask.about.there" : "search.ask.about", search));
    }

    private LayoutBlock input() {
        return InputBlock.builder()
                .blockId(INPUT)
                .label(Sheet.plain(texts.text("search.ask.label")))
                .element(PlainTextInputElement.builder()
                        .actionId(WORDS)
                        .multiline(true)
                        .maxLength(MOST_WORDS)
                        .focusOnLoad(true)
                        .build())
                .build();
    }

    /** Reads what was sent off; empty when it is none of ours or nothing was asked. */
    public static Optional<Question> read(View view) {
        var place = Values.read(view.getPrivateMetadata());
        var words = words(view);
        if (place.size() < 2 || words.isEmpty()) {
            return Optional.empty();
        }
        var channel = place.get(1).isEmpty() ? ChannelField.chosen(view) : place.get(1);
        return channel.isEmpty()
                ? Optional.empty()
                : AskLink.of(place.subList(2, place.size()))
                        .map(link -> new Question(place.get(0), channel, link, words));
    }

    /** Whether a window of ours asks for the place, too. */
    public static boolean asksWhere(View view) {
        var place = Values.read(view.getPrivateMetadata());
        return place.size() >= 2 && place.get(1).isEmpty();
    }

    private static String words(View view) {
        return Optional.ofNullable(view.getState())
                .map(state -> state.getValues())
                .map(values -> values.get(INPUT))
                .map(block -> block.get(WORDS))
                .map(input -> input.getValue())
                .map(PlainText::of)
                .orElse("");
    }
}
