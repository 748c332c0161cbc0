package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Counts.By;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import dev.storychat.config.AppSettings;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Lets the model count stories. */
@Dependent
class CountTool implements Tool {
    private static final Schema SCHEMA = QueryArguments.filters(new Schema()
                    .text(
                            "query",
                            "Only stories with these words; leave it out to count all that the filters let through."))
            .choice(
                    "group_by",
                    Stream.of(By.values()).map(By::word).toList(),
                    "Also counts each content type, language, tag, month of publication, or folder.");

    private final ScopedSearch search;
    private final int limit;

    @Inject
    CountTool(ScopedSearch search, AppSettings settings) {
        this(search, settings.searchLimit());
    }

    CountTool(ScopedSearch search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "count_content";
    }

    @Override
    public String description() {
        return "Counts stories exactly, all of them or those that words and filters select, and if wanted how many there"
                + " are of each kind. Lists none: list_counted does, afterwards.";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(CountTool.class, language).text("status.count");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        try {
            var arguments = new Arguments(given).only(SCHEMA.names());
            // What is ranked by meaning has no end: an order of its own keeps the list to what was counted.
            var query = QueryArguments.anew(arguments, limit).sortedBy(Query.Sort.NEWEST);
            var by = arguments.choice("group_by", By.values());
            var counts = search.in(inquiry.message().place()).count(query, by);
            return new ToolResult.Counted(new CountList(query, by, counts).text(), counts, Selection.of(query, counts));
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }
}
