package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.storychat.chat.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows and the Home tab, within the limits of <a href="https://docs.slack.dev/reference/views">views</a>.
 */
final class Views {
    /** Blocks of a view. */
    static final int MOST_BLOCKS = 100;

    /** The one id of the elements that can be filled in: their blocks tell them apart. */
    static final String INPUT = "input";

    private static final int MOST_OF_LABEL = 24;

    private Views() {}

    /** A window, yet without anything to submit. */
    static View.ViewBuilder modal(String title, String close, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(PlainText.beginning(title, MOST_OF_LABEL))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(PlainText.beginning(close, MOST_OF_LABEL))
                        .build())
                .blocks(some(blocks));
    }

    static ViewSubmit submit(String label) {
        return ViewSubmit.builder().type("plain_text").text(label).build();
    }

    static View home(List<LayoutBlock> blocks) {
        return View.builder().type("home").blocks(some(blocks)).build();
    }

    private static List<LayoutBlock> some(List<LayoutBlock> blocks) {
        return blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS));
    }

    /** Something to fill in; what is left empty is no mistake. */
    static InputBlock input(String id, String label, String hint, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(Sheet.plain(label))
                .hint(hint.isEmpty() ? null : Sheet.plain(hint))
                .element(element)
                .optional(true)
                .build();
    }

    /** One of several. */
    static InputBlock radios(String id, String label, List<OptionObject> options, @Nullable OptionObject chosen) {
        var element = RadioButtonsElement.builder()
                .actionId(INPUT)
                .options(options)
                .initialOption(chosen)
                .build();
        var input = input(id, label, "", element);
        input.setOptional(false);
        return input;
    }

    static OptionObject option(String value, String label) {
        return OptionObject.builder()
                .value(value)
                .text(Sheet.plain(PlainText.beginning(label, SlackLimits.OPTION)))
                .build();
    }
}
