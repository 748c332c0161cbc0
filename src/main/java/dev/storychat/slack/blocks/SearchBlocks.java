package dev.storychat.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The private answer to a search. */
public final class SearchBlocks {
    /** Each takes three of the 50 blocks that a message may have. */
    public static final int MOST_CARDS = 15;

    /** What the action ids of Next and Previous begin with. */
    public static final String PAGE_ACTION = "search_page";

    /** How to search, in mrkdwn. */
    public static final String HELP = """
            Write `/search` and what you look for, for example `/search pricing type:article since:2026-01-01`.
            Filters, in any order:
            • `type:article` the content type
            • `lang:de` the language
            • `path:blog/` where the story lies
            • `tag:product` a tag; put values with spaces in quotes
            • `since:2026-01-01` and `until:2026-12-31` first and last day of publication
            • `sort:newest`, `sort:relevance` or `sort:name`
            • `limit:5` how many on a page""";

    private SearchBlocks() {}

    /** What was found, or that nothing was. */
    public static Sheet found(String written, Query query, Results results) {
        return results.isEmpty() ? nothing(written, query) : page(written, query, results);
    }

    private static Sheet nothing(String written, Query query) {
        var hint = query.page() > 1
                ? "There are no more stories."
                : "Try fewer or other words" + (query.isFiltered() ? ", or leave out a filter." : ".");
        return Sheet.words("I found nothing for “" + Mrkdwn.escaped(shortened(written)) + "”. " + hint);
    }

    private static Sheet page(String written, Query query, Results results) {
        var title = title(written, results);
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(HeaderBlock.builder().text(Sheet.plain(title)).build());
        facets(results).ifPresent(blocks::add);
        for (int i = 0; i < Math.min(results.hits().size(), MOST_CARDS); i++) {
            blocks.addAll(StoryBlocks.card(i + 1, results.hits().get(i)));
        }
        var buttons = buttons(written, query, results);
        if (!buttons.isEmpty()) {
            blocks.add(StoryBlocks.context(range(query, results)));
            blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
        return new Sheet(Mrkdwn.escaped(title), blocks);
    }

    private static String title(String written, Results results) {
        var count = (results.exact() ? "" : "about ") + "%,d".formatted(results.total());
        var stories = results.total() == 1 ? " story" : " stories";
        return PlainText.beginning(count + stories + " for “" + shortened(written) + "”", SlackLimits.HEADER);
    }

    private static String shortened(String written) {
        var line = Mrkdwn.oneLine(written);
        return line.length() <= 100 ? line : PlainText.beginning(line, 99) + "…";
    }

    private static Optional<LayoutBlock> facets(Results results) {
        List<ContextBlockElement> types = new ArrayList<>();
        results.byType().entrySet().stream()
                .limit(SlackLimits.CONTEXT_ELEMENTS)
                .map(type -> Mrkdwn.escaped(PlainText.beginning(Mrkdwn.oneLine(type.getKey()), 80)) + " "
                        + "%,d".formatted(type.getValue()))
                .forEach(type -> types.add(Sheet.mrkdwn(type)));
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(ContextBlock.builder().elements(types).build());
    }

    private static String range(Query query, Results results) {
        return "%,d–%,d of %s%,d"
                .formatted(
                        query.offset() + 1,
                        query.offset() + results.hits().size(),
                        results.exact() ? "" : "about ",
                        results.total());
    }

    private static List<BlockElement> buttons(String written, Query query, Results results) {
        var buttons = new ArrayList<BlockElement>();
        if (query.page() > 1) {
            PageLink.of(query.page() - 1, written)
                    .map(link -> button("Previous", link))
                    .ifPresent(buttons::add);
        }
        if (query.offset() + results.hits().size() < results.total()) {
            PageLink.of(query.page() + 1, written)
                    .map(link -> button("Next", link))
                    .ifPresent(buttons::add);
        }
        return buttons;
    }

    private static ButtonElement button(String label, PageLink link) {
        return ButtonElement.builder()
                .text(Sheet.plain(label))
                .actionId(PAGE_ACTION + "_" + link.page())
                .value(link.page() + " " + link.written())
                .build();
    }

    /**
     * What a button of ours carries.
     *
     * @param page counted from 1
     * @param written what the person typed
     */
    public record PageLink(int page, String written) {
        private static final Pattern VALUE = Pattern.compile("([1-9]\\d{0,5}) (.*)", Pattern.DOTALL);

        /** Empty where it does not fit into a button. */
        static Optional<PageLink> of(int page, String written) {
            return written.length() + 8 > SlackLimits.VALUE
                    ? Optional.empty()
                    : Optional.of(new PageLink(page, written));
        }

        /** Reads the value of a button; empty when it is none of ours. */
        public static Optional<PageLink> read(@org.jspecify.annotations.Nullable String value) {
            var link = VALUE.matcher(value == null ? "" : value);
            return link.matches()
                    ? Optional.of(new PageLink(Integer.parseInt(link.group(1)), link.group(2)))
                    : Optional.empty();
        }
    }
}
