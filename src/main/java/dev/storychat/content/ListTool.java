package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Selection;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Lets the model list what was counted or found last, page by page. */
@Dependent
class ListTool implements Tool {
    private static final Schema SCHEMA = QueryArguments.paging(new Schema());

    private final ScopedSearch search;

    @Inject
    ListTool(ScopedSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "list_counted";
    }

    @Override
    public String description() {
        return "Lists the stories of the last result of this conversation: those that were counted, or more of those that"
                + " were found. Page by page, with the same words and filters.";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(ListTool.class, language).text("status.list");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        var last = inquiry.last();
        if (last == null) {
            return new ToolResult.Refused("Nothing was counted or found in this conversation yet. Use count_content or"
                    + " search_content first.");
        }
        if (last.exact() && last.total() == 0) {
            return new ToolResult.Refused("The last result has no stories: there is nothing to list.");
        }
        try {
            var arguments = new Arguments(given).only(SCHEMA.names());
            var query = QueryArguments.paged(last.query(), arguments);
            var results = search.in(inquiry.message().place()).find(query);
            return new ToolResult.Found(
                    new ResultList(query, results).text(), "list_analyzed", results, Selection.of(query, results));
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }
}
