package dev.storychat.slack;

import dev.storychat.chat.Manner;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.QuerySyntax.Outcome;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.slack.blocks.Mrkdwn;
import dev.storychat.slack.blocks.SearchBlocks;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What a person gets to see for what they typed after {@code /search}. */
@Dependent
class SearchAnswers {
    private static final Logger LOG = System.getLogger(SearchAnswers.class.getName());

    private final ScopedSearch search;
    private final Audience audience;
    private final Manner manner;

    @Inject
    SearchAnswers(ScopedSearch search, Audience audience, Manner manner) {
        this.search = search;
        this.audience = audience;
        this.manner = manner;
    }

    /** What this person gets to see for it, in the channel where it was typed. May ask Slack who it is. */
    Sheet answer(Caller caller, String written, int page) {
        return audience.refusalOfSearch(caller).map(Sheet::words).orElseGet(() -> found(caller, written, page));
    }

    private Sheet found(Caller caller, String written, int page) {
        var outcome = QuerySyntax.read(Markup.readable(written), manner.searchLimit());
        if (outcome instanceof Outcome.Understood understood) {
            return find(caller, written, fitting(understood.query()).onPage(page));
        }
        return outcome instanceof Outcome.Refused refused
                ? Sheet.words(Mrkdwn.escaped(refused.why()))
                : Sheet.words(SearchBlocks.HELP);
    }

    private Sheet find(Caller caller, String written, Query query) {
        try {
            return SearchBlocks.found(written, query, search.in(caller.place()).find(query));
        } catch (SearchUnavailableException e) {
            LOG.log(Level.WARNING, "no search: {0}", e.diagnosis().code());
            return Sheet.words("The content can't be reached at the moment. Please try again in a few minutes.");
        }
    }

    private static Query fitting(Query query) {
        return query.limit() <= SearchBlocks.MOST_CARDS
                ? query
                : new Query(
                        query.words(),
                        query.contentType(),
                        query.language(),
                        query.path(),
                        query.tag(),
                        query.since(),
                        query.until(),
                        query.sort(),
                        SearchBlocks.MOST_CARDS,
                        1);
    }
}
