package dev.storychat.slack;

import dev.storychat.chat.Manner;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.QuerySyntax.Outcome;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Written;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.SearchBlocks;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** What a person gets to see for what they typed after {@code /search}. */
@Dependent
class SearchAnswers {
    private static final Logger LOG = System.getLogger(SearchAnswers.class.getName());

    /** Nobody waits longer for Slack to tell their language: then it is English. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ScopedSearch search;
    private final WiderSearches wider;
    private final Audience audience;
    private final People people;
    private final Manner manner;
    private final Executor workers;

    @Inject
    SearchAnswers(
            ScopedSearch search,
            WiderSearches wider,
            Audience audience,
            People people,
            Manner manner,
            @Background ManagedExecutorService workers) {
        this(search, wider, audience, people, manner, (Executor) workers);
    }

    SearchAnswers(
            ScopedSearch search,
            WiderSearches wider,
            Audience audience,
            People people,
            Manner manner,
            Executor workers) {
        this.search = search;
        this.wider = wider;
        this.audience = audience;
        this.people = people;
        this.manner = manner;
        this.workers = workers;
    }

    /**
     * What this person gets to see for it, in the channel where it was typed. May ask Slack who it is.
     *
     * @param typed without Slack's markup
     * @param page counted from 1
     */
    Sheet answer(Caller caller, String typed, int page) {
        return audience.refusalOfSearch(caller).map(Sheet::words).orElseGet(() -> found(caller, typed, page));
    }

    private Sheet found(Caller caller, String typed, int page) {
        var language = language(caller);
        var written = Written.of(typed).shortened(SearchBlocks.MOST_WRITTEN);
        var outcome = QuerySyntax.read(written, manner.searchLimit());
        if (outcome instanceof Outcome.Understood understood) {
            return find(search.in(caller.place()), written, understood.query().onPage(page), language);
        }
        return outcome instanceof Outcome.Refused refused
                ? new SearchHelp(language.join()).refused(refused)
                : new SearchHelp(language.join()).help();
    }

    private Sheet find(Search content, Written written, Query query, CompletableFuture<Locale> language) {
        try {
            var results = content.find(query.atMost(Math.min(query.limit(), SearchBlocks.MOST_CARDS)));
            var answer = answer(content, written, query, results, language);
            return results.copiedAt() == null
                    ? answer
                    : new SearchHelp(language.join()).fromIndex(answer, results.copiedAt());
        } catch (SearchUnavailableException e) {
            LOG.log(Level.WARNING, "no search: {0}", e.diagnosis().code());
            return new SearchHelp(language.join()).unreachable();
        }
    }

    private Sheet answer(
            Search content, Written written, Query query, Results results, CompletableFuture<Locale> language) {
        if (!results.isEmpty()) {
            return new SearchBlocks(language.join()).found(written, query, results);
        }
        return query.page() > 1
                ? new SearchHelp(language.join()).atEnd(written)
                : new SearchHelp(language.join())
                        .nothing(written, wider.insteadOf(content, written), content.inventory());
    }

    /** Asked for beside the search: Slack may take as long as Storyblok does. */
    private CompletableFuture<Locale> language(Caller caller) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> people.find(caller.workspace(), caller.user()).language(), workers)
                    .completeOnTimeout(Locale.ENGLISH, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(Locale.ENGLISH);
        }
    }
}
