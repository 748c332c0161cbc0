package dev.storychat.slack.blocks;

import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Written;
import java.util.List;
import java.util.stream.Collectors;

/** Why a search finds nothing, as far as what was typed tells. */
record NothingFound(Texts texts, Written written) {
    private static final int MOST_OF_VALUE = 50;
    private static final int MOST_NAMES = 20;

    /** That nothing was found, and which names there are where the one that was typed is none of them. */
    String reason(Inventory inventory) {
        return texts.text("search.nothing", SearchBlocks.quoted(written))
                + unknown(Filter.TYPE, inventory)
                + unknown(Filter.LANG, inventory);
    }

    /** How to go on where there is nothing to offer: only what was typed can be changed. */
    String advice() {
        if (!written.words().stream().allMatch(String::isBlank)) {
            return texts.text("search.nothing.words");
        }
        var narrows = !written.without(Filter.SORT, Filter.LIMIT).filters().isEmpty();
        return texts.text(narrows ? "search.nothing.filters" : "search.nothing.stories");
    }

    private String unknown(Filter filter, Inventory inventory) {
        return written.value(filter)
                .filter(value -> inventory.lacks(filter, value))
                .map(value -> " "
                        + texts.text(
                                "search.nothing." + filter.word(),
                                Mrkdwn.literal(SearchBlocks.shortened(value, MOST_OF_VALUE)),
                                names(inventory.values(filter))))
                .orElse("");
    }

    private static String names(List<String> names) {
        var shown = names.stream()
                .limit(MOST_NAMES)
                .map(name -> "`" + Mrkdwn.literal(SearchBlocks.shortened(name, MOST_OF_VALUE)) + "`")
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + ", …" : shown;
    }
}
