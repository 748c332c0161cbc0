package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.storychat.chat.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The window that asks where a story is shared that was found in another window. All as JSON for Slack. */
public final class ShareView {
    /** The callback id of the window. */
    public static final String CALLBACK = "search_share_window";

    /** The block id of the place: what is wrong with it is shown there. */
    public static final String WHERE = ChannelField.ID;

    private final Locale language;
    private final Texts texts;

    public ShareView(Locale language) {
        this.language = language;
        this.texts = Texts.of(ShareView.class, language);
    }

    /**
     * What somebody chose.
     *
     * @param channel where it is shared
     */
    public record Chosen(StoryCard card, String channel) {}

    /** What is shared, and the question where. */
    public String of(StoryCard card) {
        return Sheet.json(window(List.of(Sheet.section("*" + card.title() + "*"), ChannelField.of(texts)))
                .callbackId(CALLBACK)
                .submit(Views.submit(texts.text("search.share.submit")))
                .privateMetadata(CardValue.of(card, language))
                .build());
    }

    /** While it is on its way. */
    public String sharing() {
        return words(Sheet.words(texts.text("search.sharing")));
    }

    /** That it is there. */
    public String shared() {
        return words(Sheet.words(texts.text("search.shared.there")));
    }

    /** Why it is not. */
    public String refused(Sheet why) {
        return words(why);
    }

    private String words(Sheet sheet) {
        return Sheet.json(window(sheet.blocks()).build());
    }

    private View.ViewBuilder window(List<LayoutBlock> blocks) {
        return Views.modal(texts.text("search.share"), texts.text("window.close"), blocks);
    }

    /** Reads what was sent off; empty when it is none of ours or no place was chosen. */
    public static Optional<Chosen> read(View view) {
        var channel = ChannelField.chosen(view);
        return channel.isEmpty()
                ? Optional.empty()
                : CardValue.readOfWindow(view.getPrivateMetadata()).map(card -> new Chosen(card, channel));
    }

    /** The language of a window of ours. */
    public static Locale language(View view) {
        return Values.read(view.getPrivateMetadata()).stream()
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
