package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Selection;
import dev.storychat.config.AppSettings;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Lets the model narrow the last result of the conversation. */
@Dependent
class RefineTool implements Tool {
    private static final Schema SCHEMA =
            QueryArguments.paging(QueryArguments.filters(new Schema().text("query", "More words to search for.")));

    private final ScopedSearch search;
    private final int limit;

    @Inject
    RefineTool(ScopedSearch search, AppSettings settings) {
        this(search, settings.searchLimit());
    }

    RefineTool(ScopedSearch search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "refine_results";
    }

    @Override
    public String description() {
        return "Narrows the last result of this conversation, whether it was searched or counted: keeps its words and"
                + " filters, adds the ones given here, and gives how many are left and the first of them. Another type,"
                + " language or path takes the place of the one before.";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(RefineTool.class, language).text("status.refine");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        var last = inquiry.last();
        if (last == null) {
            return new ToolResult.Refused(
                    "There is no last result in this conversation. Use search_content with all filters.");
        }
        try {
            var arguments = new Arguments(given).only(SCHEMA.names());
            if (!arguments.has(QueryArguments.NARROWING)) {
                return new ToolResult.Refused(
                        "Nothing narrows it: give words or a filter. Use list_counted to list it.");
            }
            var query = QueryArguments.within(last.query(), arguments, limit);
            var results = search.in(inquiry.message().place()).find(query);
            var text = "Narrowed to `" + Envelope.line(QuerySyntax.write(query)) + "`. "
                    + new ResultList(query, results).text();
            return new ToolResult.Found(text, "refine", results, Selection.of(query, results));
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }
}
