package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The window of the shortcut that searches: what to look for, and then what was found. All as JSON for Slack. */
public final class SearchView {
    /** The callback id of the window. */
    public static final String CALLBACK = "search_window";

    /** The action id of the button that leads back to what was filled in. */
    public static final String AGAIN_ACTION = SearchBlocks.ACTIONS + "again";

    /** The block id of the words: what is wrong with the whole is shown there. */
    public static final String WORDS = "words";

    private final Locale language;
    private final Texts texts;

    public SearchView(Locale language) {
        this.language = language;
        this.texts = Texts.of(SearchView.class, language);
    }

    /**
     * The empty form, or one with a search in it.
     *
     * @param inventory what the content can be narrowed to: offered where it is known, to be typed where it is not
     * @param written as it is typed after {@code /search}; may be empty
     */
    public String form(Inventory inventory, String written) {
        var blocks = new SearchFields(texts).of(inventory, written);
        var submit = Views.submit(texts.text("window.submit"));
        return Sheet.json(window(blocks).callbackId(CALLBACK).submit(submit).build());
    }

    /** What is shown while the search runs. */
    public String running() {
        return Sheet.json(
                window(List.of(Sheet.section(texts.text("window.running")))).build());
    }

    /**
     * What was found.
     *
     * @param written what was searched for: the way back leads to it
     */
    public String found(Sheet results, String written) {
        var blocks = new ArrayList<>(results.blocks());
        var last = new ArrayList<BlockElement>();
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof ActionsBlock actions) {
            blocks.remove(blocks.size() - 1);
            last.addAll(actions.getElements());
        }
        last.add(Sheet.button(
                texts.text("window.again"), AGAIN_ACTION, PlainText.beginning(written, SearchBlocks.MOST_WRITTEN)));
        blocks.add(ActionsBlock.builder().elements(last).build());
        return Sheet.json(window(blocks).build());
    }

    private View.ViewBuilder window(List<LayoutBlock> blocks) {
        return Views.modal(texts.text("window.title"), texts.text("window.close"), blocks)
                .privateMetadata(language.toLanguageTag());
    }

    /** The language of a window of ours. */
    public static Locale language(View view) {
        var tag = view.getPrivateMetadata();
        return tag == null || tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }
}
