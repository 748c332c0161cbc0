package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Written;
import java.util.ArrayList;
import java.util.List;

/** The content types that narrow what was found. */
record TypeChoice(Texts texts) {
    private static final int MOST_TYPES = 10;
    private static final int MOST_OF_NAME = 50;

    /** A button for each type that narrows to it; where that was done, one that goes back. */
    List<LayoutBlock> of(Written written, Results results) {
        if (written.filter(Filter.TYPE).isPresent()) {
            var all = texts.text("search.types");
            return List.of(actions(List.of(SearchBlocks.show(all, "types", 1, written.without(Filter.TYPE)))));
        }
        return results.byType().size() > 1 ? each(written, results) : List.of();
    }

    /** Whoever adds the numbers up gets the total: what no button counts is told under them. */
    private List<LayoutBlock> each(Written written, Results results) {
        var buttons = new ArrayList<BlockElement>();
        var others = results.total();
        for (var counted : results.byType().entrySet()) {
            var type = counted.getKey();
            if (!type.isBlank() && buttons.size() < MOST_TYPES) {
                var label = SearchBlocks.shortened(type, MOST_OF_NAME) + " "
                        + texts.text("search.number", counted.getValue());
                buttons.add(SearchBlocks.show(label, "type_" + buttons.size(), 1, written.with(Filter.TYPE, type)));
                others -= counted.getValue();
            }
        }
        return results.exact() && others > 0
                ? List.of(actions(buttons), Sheet.context(texts.text("search.types.more", others)))
                : List.of(actions(buttons));
    }

    private static LayoutBlock actions(List<BlockElement> buttons) {
        return ActionsBlock.builder().elements(buttons).build();
    }
}
