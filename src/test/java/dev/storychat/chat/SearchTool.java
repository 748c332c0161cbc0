package dev.storychat.chat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Selection;
import java.util.Locale;
import java.util.Map;

/** The plainest tool over a search. */
record SearchTool(Search search) implements Tool {

    @Override
    public String name() {
        return "search_content";
    }

    @Override
    public String description() {
        return "Searches.";
    }

    @Override
    public Map<String, ?> schema() {
        return Map.of("type", "object");
    }

    @Override
    public String status(Locale language) {
        return language.equals(Locale.GERMAN) ? "sucht…" : "is searching the content…";
    }

    @Override
    public ToolResult run(Map<String, ?> arguments, Inquiry inquiry) {
        var query = Query.words(String.valueOf(arguments.get("query")), 10);
        var results = search.find(query);
        return new ToolResult.Found(results.total() + " stories", "search", results, Selection.of(query, results));
    }
}
