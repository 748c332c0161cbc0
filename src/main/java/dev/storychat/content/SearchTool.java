package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import dev.storychat.config.AppSettings;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Lets the model search the content. */
@Dependent
class SearchTool implements Tool {
    private static final Schema SCHEMA = QueryArguments.paging(QueryArguments.filters(new Schema("query")
            .text(
                    "query",
                    "The few words that carry the meaning, in the language of the content. May be empty when a filter is"
                            + " given.")));

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
        return "Searches the stories of the content space. Gives name, url, type, language, date and the best passage of"
                + " each, and how many there are in all. All filters must hold. With an empty query and a filter it"
                + " lists, newest first.";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(SearchTool.class, language).text("status.search");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        try {
            var arguments = new Arguments(given).only(SCHEMA.names());
            var query = QueryArguments.anew(arguments, limit);
            if (query.words().isEmpty() && !query.isFiltered() && query.sort() == Query.Sort.RELEVANCE) {
                return new ToolResult.Refused("`query` is missing: give the words to search for, or a filter.");
            }
            var results = search.in(inquiry.message().place()).find(query);
            return new ToolResult.Found(
                    new ResultList(query, results).text(), "search", results, Selection.of(query, results));
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }
}
