package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The private answer to a search. */
public final class SearchBlocks {
    /** More stories have more text than the 13,200 characters of a message. */
    public static final int MOST_CARDS = 10;

    /** A longer search is cut, so that it fits into a button together with what else the button carries. */
    public static final int MOST_WRITTEN = 1_500;

    /** What the action ids of all buttons under a search begin with, those that lead somewhere else apart. */
    public static final String ACTIONS = "search_";

    /** What the action ids of buttons begin with that show another search. */
    public static final String SHOW_ACTION = ACTIONS + "show";

    /** The action id of the button that asks about what is shown. */
    public static final String ASK_ACTION = ACTIONS + "ask";

    private final Locale language;
    private final Texts texts;

    public SearchBlocks(Locale language) {
        this.language = language;
        this.texts = Texts.of(SearchBlocks.class, language);
    }

    /**
     * What was found.
     *
     * @param query as it was asked for; it may want more on a page than there can be
     */
    public Sheet found(Written written, Query query, Results results) {
        var shown = query.atMost(Math.min(query.limit(), MOST_CARDS));
        var title = title(written, results);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(HeaderBlock.builder().text(Sheet.plain(title)).build());
        blocks.addAll(new TypeChoice(texts).of(written, results));
        for (int i = 0; i < Math.min(results.hits().size(), MOST_CARDS); i++) {
            blocks.add(new DividerBlock());
            blocks.addAll(StoryCard.of(results.hits().get(i), texts).blocks(i + 1, texts));
        }
        blocks.add(new DividerBlock());
        blocks.add(Sheet.context(range(shown, results) + cards(written, query)));
        blocks.add(ActionsBlock.builder()
                .elements(buttons(written, shown, results))
                .build());
        return new Sheet(Mrkdwn.literal(title), blocks);
    }

    private String title(Written written, Results results) {
        var stories = results.total() == 1 ? "search.found.one" : "search.found.many";
        var key = results.exact() ? stories : "search.found.least";
        var title = texts.text(key, shortened(sought(written), 100), results.total());
        return PlainText.beginning(title, SlackLimits.HEADER);
    }

    /** How many are on a page is not what somebody looked for. */
    static String sought(Written written) {
        return written.without(Filter.LIMIT).text();
    }

    static String sought(String written) {
        return sought(Written.of(written));
    }

    /** In mrkdwn. */
    static String quoted(Written written) {
        return Mrkdwn.literal(shortened(sought(written), 100));
    }

    static String shortened(String written, int most) {
        var line = Mrkdwn.oneLine(written);
        return line.length() <= most ? line : PlainText.beginning(line, most - 1) + "…";
    }

    private String range(Query query, Results results) {
        return texts.text(
                results.exact() ? "search.range" : "search.range.least",
                query.offset() + 1,
                query.offset() + results.hits().size(),
                results.total());
    }

    /** Says why there are fewer than somebody asked for. */
    private String cards(Written written, Query query) {
        return query.limit() > MOST_CARDS && written.filter(Filter.LIMIT).isPresent()
                ? " · " + texts.text("search.cards", query.limit(), MOST_CARDS)
                : "";
    }

    private List<BlockElement> buttons(Written written, Query query, Results results) {
        var buttons = new ArrayList<BlockElement>();
        if (query.page() > 1) {
            buttons.add(show(texts.text("search.previous"), "previous", query.page() - 1, written));
        }
        if (hasMore(query, results)) {
            buttons.add(show(texts.text("search.next"), "next", query.page() + 1, written));
        }
        var ask = AskLink.of(language, written.text(), results.hits());
        buttons.add(Sheet.button(texts.text("search.ask"), ASK_ACTION, ask.value()));
        return buttons;
    }

    /** Where nobody counted, a full page may have another one after it. */
    private static boolean hasMore(Query query, Results results) {
        return query.offset() + results.hits().size() < results.total()
                || !results.exact() && results.hits().size() >= query.limit();
    }

    static BlockElement show(String label, String name, int page, Written written) {
        return Sheet.button(label, SHOW_ACTION + "_" + name, new ShowLink(page, written.text()).value());
    }
}
