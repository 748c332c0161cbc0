package dev.storychat.slack.blocks;

import com.slack.api.model.block.element.ButtonElement;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Filter;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Written;

/**
 * Another search that finds something.
 *
 * @param kind what it is: the key of its label
 * @param about what is different in it
 * @param total how many stories it finds
 * @param exact whether they are counted; else there are at least so many
 */
public record Offer(String kind, String about, Written written, long total, boolean exact) {
    private static final int MOST_OF_ABOUT = 45;

    /** With words that the content has. */
    public static Offer spelled(Written written) {
        return new Offer("search.offer.spelled", String.join(" ", written.words()), written, 0, true);
    }

    /**
     * With a value that the content has in place of one that it has not.
     *
     * @param filter as it was probably meant
     */
    public static Offer meant(String filter, Written written) {
        return new Offer("search.offer.spelled", filter, written, 0, true);
    }

    /**
     * Without one of the filters.
     *
     * @param filter as it was typed
     */
    public static Offer without(String filter, Written written) {
        return new Offer("search.offer.without", filter, written, 0, true);
    }

    /** Without any filter. */
    public static Offer withoutAny(Written written) {
        return new Offer("search.offer.plain", "", written, 0, true);
    }

    /** Whatever is new. */
    public static Offer newest() {
        var written = Written.of("").with(Filter.SORT, Query.Sort.NEWEST.word());
        return new Offer("search.offer.newest", "", written, 0, true);
    }

    public Offer finding(long total, boolean exact) {
        return new Offer(kind, about, written, total, exact);
    }

    ButtonElement button(int number, Texts texts) {
        var stories = texts.text(exact ? "search.number" : "search.number.least", total);
        return Sheet.button(
                texts.text(kind, SearchBlocks.shortened(about, MOST_OF_ABOUT), stories),
                SearchBlocks.SHOW_ACTION + "_offer_" + number,
                new ShowLink(1, written.text()).value());
    }
}
