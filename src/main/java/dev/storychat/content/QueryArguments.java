package dev.storychat.content;

import dev.storychat.chat.PlainText;
import dev.storychat.chat.search.Query;
import dev.storychat.content.Arguments.WrongArgumentException;
import java.util.List;
import java.util.Set;

/** The arguments that select stories, the same for every tool that does. */
final class QueryArguments {
    /** What narrows a result. */
    static final Set<String> NARROWING = Set.of("query", "content_type", "language", "path", "tag", "since", "until");

    private static final int LAST_PAGE = 1_000;
    private static final int MOST_WORDS = 500;
    private static final List<String> ORDERS = List.of("relevance", "newest", "name");

    private QueryArguments() {}

    static Schema filters(Schema schema) {
        return schema.text("content_type", "Only stories of this type, such as article.")
                .text("language", "Only stories in this language: a code such as de, or default.")
                .text("path", "Only stories whose full slug begins with this, such as blog/.")
                .text("tag", "Only stories with this tag.")
                .date("since", "Only stories published on this day (UTC) or later: 2026-01-31.")
                .date("until", "Only stories published on this day (UTC) or earlier: 2026-01-31.");
    }

    static Schema paging(Schema schema) {
        return schema.choice("sort", ORDERS, "The order; when not given, as it was or by relevance.")
                .number("limit", Query.MOST_PER_PAGE, "How many stories a page.")
                .number("page", LAST_PAGE, "Which page, from 1.");
    }

    /**
     * A query of its own.
     *
     * @param limit stories a page, where the model does not say
     */
    static Query anew(Arguments given, int limit) {
        var nothing = Query.words("", limit);
        return checked(paged(narrowed(nothing, given), given));
    }

    /** What a query selects already, narrowed; on its first page. */
    static Query within(Query last, Arguments given, int limit) {
        if (last.tag() != null && given.text("tag") != null && !last.tag().equalsIgnoreCase(given.text("tag"))) {
            throw new WrongArgumentException("The last result is narrowed to the tag `" + Envelope.line(last.tag())
                    + "` already, and no second one can be added. Use search_content for the other tag.");
        }
        return checked(paged(narrowed(last.atMost(limit).onPage(1), given), given));
    }

    /** The order, size and page of a result, as the model wants them. */
    static Query paged(Query query, Arguments given) {
        return query.sortedBy(given.choice("sort", query.sort(), Query.Sort.values()))
                .atMost(given.number("limit", query.limit(), Query.MOST_PER_PAGE))
                .onPage(given.number("page", 1, LAST_PAGE));
    }

    private static Query narrowed(Query before, Arguments given) {
        return new Query(
                        (before.words() + " " + words(given)).strip(),
                        given.text("content_type", before.contentType()),
                        given.text("language", before.language()),
                        given.text("path", before.path()),
                        given.text("tag", before.tag()),
                        before.since(),
                        before.until(),
                        before.sort(),
                        before.limit(),
                        before.page())
                .within(given.date("since"), given.date("until"));
    }

    private static String words(Arguments given) {
        var words = given.text("query");
        return words == null ? "" : PlainText.beginning(PlainText.of(words), MOST_WORDS);
    }

    private static Query checked(Query query) {
        if (query.since() != null && query.until() != null && query.since().isAfter(query.until())) {
            throw new WrongArgumentException("No day lies between since " + query.since() + " and until "
                    + query.until() + ": give other dates.");
        }
        return query;
    }
}
