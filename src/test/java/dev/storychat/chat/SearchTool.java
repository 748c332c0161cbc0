package dev.storychat.chat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Search;
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
    public String status() {
        return "is searching the content…";
    }

    @Override
    public ToolResult run(Map<String, ?> arguments, Message asked) {
        var results = search.find(Query.words(String.valueOf(arguments.get("query")), 10));
        return new ToolResult.Found(results.total() + " stories", "search", results);
    }
}
