package dev.storychat.content;

import dev.storychat.chat.Message;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Query;
import dev.storychat.config.AppSettings;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lets the model search the content. */
@Dependent
class SearchTool implements Tool {
    private static final int LAST_PAGE = 1_000;
    private static final int MOST_WORDS = 500;

    private final ScopedSearch search;
    private final int limit;

    @Inject
    SearchTool(ScopedSearch search, AppSettings settings) {
        this(search, settings.searchLimit());
    }

    SearchTool(ScopedSearch search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "search_content";
    }

    @Override
    public String description() {
        return "Searches the stories of the content space and counts them. Gives name, url, type, language, date and the"
                + " best passage of each. All filters must hold. With an empty query and a filter it lists, newest first.";
    }

    @Override
    public Map<String, ?> schema() {
        return new Schema("query")
                .text(
                        "query",
                        "The few words that carry the meaning, in the language of the content. May be empty"
                                + " when a filter is given.")
                .text("content_type", "Only stories of this type, such as article.")
                .text("language", "Only stories in this language: a code such as de, or default.")
                .text("path", "Only stories whose full slug begins with this, such as blog/.")
                .text("tag", "Only stories with this tag.")
                .date("since", "Only stories published on this day (UTC) or later: 2026-01-31.")
                .date("until", "Only stories published on this day (UTC) or earlier: 2026-01-31.")
                .choice("sort", List.of("relevance", "newest", "name"), "The order; relevance when not given.")
                .number("limit", Query.MOST_PER_PAGE, "How many stories a page.")
                .number("page", LAST_PAGE, "Which page, from 1.")
                .build();
    }

    @Override
    public String status() {
        return "is searching the content…";
    }

    @Override
    public ToolResult run(Map<String, ?> given, Message asked) {
        try {
            var query = query(new Arguments(given));
            var results = search.in(asked.place()).find(query);
            return new ToolResult.Found(new ResultList(query, results).text(), "search", results);
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Query query(Arguments given) {
        var words = given.text("query");
        var query = new Query(
                words == null ? "" : PlainText.beginning(PlainText.of(words), MOST_WORDS),
                given.text("content_type"),
                given.text("language"),
                given.text("path"),
                given.text("tag"),
                given.date("since"),
                given.date("until"),
                given.choice("sort", Query.Sort.RELEVANCE, Query.Sort.values()),
                given.number("limit", limit, Query.MOST_PER_PAGE),
                given.number("page", 1, LAST_PAGE));
        if (query.words().isEmpty() && !query.isFiltered() && query.sort() == Query.Sort.RELEVANCE) {
            throw new WrongArgumentException("`query` is missing: give the words to search for, or a filter.");
        }
        if (query.since() != null && query.until() != null && query.since().isAfter(query.until())) {
            throw new WrongArgumentException("`since` is after `until`: no day lies between them.");
        }
        return query;
    }
}
