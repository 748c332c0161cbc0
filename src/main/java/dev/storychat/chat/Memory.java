package dev.storychat.chat;

import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Selection;

/**
 * How the model is told of the last result. No title and no text of a story is in it: those reach the model as results
 * of tools only.
 */
final class Memory {
    private static final int MOST_OF_QUERY = 600;

    private Memory() {}

    static String of(Selection last) {
        var query = PlainText.of(QuerySyntax.write(last.query()))
                .replaceAll("\\s+", " ")
                .replace('<', '‹');
        var total = (last.exact() ? "" : "at least ") + last.total();
        var shown = last.shown().isEmpty()
                ? "None of them has been shown yet."
                : "Shown were numbers " + last.first() + " to " + last.last() + ".";
        return "<last_result>\nThe last result of this conversation: " + total + " stories for `"
                + PlainText.beginning(query, MOST_OF_QUERY) + "`. " + shown + "\n</last_result>";
    }
}
