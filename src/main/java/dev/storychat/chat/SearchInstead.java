package dev.storychat.chat;

import dev.storychat.chat.search.AboutResults;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Selection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What is said where the model cannot be had: the best that a search finds. */
final class SearchInstead {
    private static final Logger LOG = System.getLogger(SearchInstead.class.getName());

    private final ScopedSearch search;
    private final int limit;

    SearchInstead(ScopedSearch search, int limit) {
        this.search = search;
        this.limit = limit;
    }

    /** Searches for what was written; nobody but the model reads files. */
    Answer run(Question question, Diagnosis diagnosis, Draft draft) {
        if (question.hasFiles()) {
            draft.words(draft.sentences().filesLeftOut(diagnosis));
            if (!question.isInWords()) {
                return draft.finishAs("error", "");
            }
        }
        var asked = question.text();
        draft.status(draft.sentences().searching());
        try {
            var query = query(asked);
            var results = search.in(question.message().place()).find(query);
            draft.found(new ToolResult.Found("", "search", results, Selection.of(query, results)));
            draft.words(draft.sentences().foundInstead(diagnosis, asked, results));
            return draft.finish(asked);
        } catch (SearchUnavailableException e) {
            LOG.log(
                    Level.WARNING,
                    "no search results either: {0}",
                    e.diagnosis().code());
            draft.words(draft.sentences().nothingReached());
            return draft.finishAs("error", asked);
        }
    }

    /** People may write filters here too; what is no filter is words. */
    private Query query(String asked) {
        var written = AboutResults.search(asked);
        return QuerySyntax.read(written, limit) instanceof QuerySyntax.Outcome.Understood understood
                ? understood.query()
                : Query.words(written, limit);
    }
}
