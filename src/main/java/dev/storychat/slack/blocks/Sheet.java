package dev.storychat.slack.blocks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.storychat.chat.PlainText;
import java.util.List;

/**
 * A message ready for Slack.
 *
 * @param text what notifications and readers of plain text get, in mrkdwn
 * @param blocks what is shown
 */
public record Sheet(String text, List<LayoutBlock> blocks) {
    /** Built once: building one costs more than using it. */
    private static final Gson GSON = GsonFactory.createSnakeCase();

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** Words alone, in mrkdwn. */
    public static Sheet words(String text) {
        return new Sheet(text, List.of(section(text)));
    }

    /** Blocks as the Web API takes them. */
    public static String json(List<LayoutBlock> blocks) {
        return GSON.toJson(blocks);
    }

    /** A view as the Web API takes it. */
    static String json(View view) {
        return GSON.toJson(view);
    }

    /**
     * As an answer that only the person sees, for a {@code response_url}.
     *
     * @param replaces whether it takes the place of the message that it answers
     */
    public String toPrivateJson(boolean replaces) {
        return json("ephemeral", replaces);
    }

    /** As an answer that all of the channel see, for a {@code response_url}. */
    public String toPublicJson() {
        return json("in_channel", false);
    }

    private String json(String type, boolean replaces) {
        var message = new JsonObject();
        message.addProperty("response_type", type);
        message.addProperty("replace_original", replaces);
        message.addProperty("text", text);
        if (!blocks.isEmpty()) {
            message.add("blocks", GSON.toJsonTree(blocks));
        }
        message.addProperty("unfurl_links", false);
        message.addProperty("unfurl_media", false);
        return message.toString();
    }

    static SectionBlock section(String mrkdwn) {
        return SectionBlock.builder().text(mrkdwn(fitting(mrkdwn))).build();
    }

    /** A cut may not make a broadcast of what was a longer word. */
    private static String fitting(String mrkdwn) {
        return mrkdwn.length() <= SlackLimits.SECTION
                ? mrkdwn
                : PlainText.beginning(mrkdwn, SlackLimits.SECTION).replaceFirst("@\\p{Alnum}*$", "");
    }

    static ContextBlock context(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(mrkdwn(mrkdwn))).build();
    }

    /** A button of ours. */
    static ButtonElement button(String label, String action, String value) {
        return ButtonElement.builder()
                .text(plain(PlainText.beginning(label, SlackLimits.BUTTON)))
                .actionId(action)
                .value(value)
                .build();
    }

    /** A button that leads to a page. */
    static ButtonElement link(String label, String action, String address) {
        return ButtonElement.builder()
                .text(plain(label))
                .actionId(action)
                .url(address)
                .build();
    }

    static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
