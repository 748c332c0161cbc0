package dev.storychat.slack.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A question back: a button for each answer, and what stands in their place once one is pressed. */
public final class ChoiceBlocks {
    /** What the action ids of the buttons begin with. */
    public static final String ACTION = "choice";

    private static final String BLOCK = "choices";

    private ChoiceBlocks() {}

    static ActionsBlock buttons(List<String> choices) {
        var buttons = new ArrayList<BlockElement>();
        for (var choice : choices) {
            buttons.add(ButtonElement.builder()
                    .text(Sheet.plain(PlainText.beginning(choice, SlackLimits.BUTTON)))
                    .actionId(ACTION + "_" + (buttons.size() + 1))
                    .value(PlainText.beginning(choice, SlackLimits.VALUE))
                    .build());
        }
        return ActionsBlock.builder().blockId(BLOCK).elements(buttons).build();
    }

    /**
     * The message after somebody chose: all that is in it but the buttons.
     *
     * @param blocks as Slack gives them, whatever kinds Slack has by now
     * @param text the message's text in mrkdwn, for a message that has it beside its blocks only
     * @return blocks as the Web API takes them
     */
    public static String chosen(JsonArray blocks, String text, String choice, Locale language) {
        var left = new JsonArray();
        var hasWords = blocks.asList().stream().anyMatch(ChoiceBlocks::isText);
        if (!hasWords && !text.isBlank()) {
            left.addAll(tree(Sheet.section(text)));
        }
        blocks.asList().stream().filter(block -> !is(block, "block_id", BLOCK)).forEach(left::add);
        var words = Mrkdwn.escaped(Mrkdwn.oneLine(choice).replace("*", ""));
        left.addAll(tree(Sheet.context(Texts.of(ChoiceBlocks.class, language).text("answer.chosen", words))));
        return left.toString();
    }

    /** Ours are contexts and actions; what the model said is neither. */
    private static boolean isText(JsonElement block) {
        return !is(block, "type", "context") && !is(block, "type", "actions");
    }

    private static boolean is(JsonElement block, String name, String value) {
        return block instanceof JsonObject object
                && object.get(name) != null
                && object.get(name).isJsonPrimitive()
                && object.get(name).getAsString().equals(value);
    }

    private static JsonArray tree(LayoutBlock block) {
        return JsonParser.parseString(Sheet.json(List.of(block))).getAsJsonArray();
    }
}
