package dev.storychat.chat;

import dev.storychat.chat.search.AboutResults;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Selection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What is said where the model cannot be had: the best that a search finds. */
final class SearchInstead {
    private static final Logger LOG = System.getLogger(SearchInstead.class.getName());

    /**
     * Searches of this kind at once. While the model is away every question becomes one, and who searches by a command
     * would wait behind all of them.
     */
    static final int MOST_AT_ONCE = 8;

    /** How long one waits for its turn: longer only where searches hang as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Diagnosis BUSY =
            new Diagnosis("busy", "Too many searches wait for Storyblok already.", "Try again in a minute.");

    private final ScopedSearch search;
    private final Manner manner;
    private final Duration patience;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

    SearchInstead(ScopedSearch search, Manner manner) {
        this(search, manner, PATIENCE);
    }

    SearchInstead(ScopedSearch search, Manner manner, Duration patience) {
        this.search = search;
        this.manner = manner;
        this.patience = patience;
    }

    /**
     * Answers without it; what the model has said already stands, and is marked as interrupted.
     *
     * @throws ModelUnavailableException the same, when somebody else is to answer
     */
    Answer answer(Question question, ModelUnavailableException e, Draft draft) {
        giveUpIfTold(e);
        LOG.log(
                e.diagnosis().isNotConfigured() ? Level.DEBUG : Level.WARNING,
                "no answer from the model for {0}: {1}",
                question.message().id(),
                e.diagnosis().code());
        return draft.saidByModel() ? draft.interrupt() : search(question, e.diagnosis(), draft);
    }

    /** Whoever interrupts this thread lets somebody else answer: nothing more may be said here. */
    private static void giveUpIfTold(ModelUnavailableException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }

    /** Nobody but the model reads files. */
    private Answer search(Question question, Diagnosis diagnosis, Draft draft) {
        if (question.hasFiles()) {
            draft.words(draft.sentences().filesLeftOut(diagnosis));
            if (!question.isInWords()) {
                return draft.finishAs("error", "");
            }
        }
        if (SmallTalk.isNoQuestion(question.text())) {
            draft.words(draft.sentences().greeting(manner.name()));
            return draft.finishAs("chat", question.text());
        }
        return search(question.message().place(), question.text(), diagnosis, draft);
    }

    /** Searches for what was written. */
    private Answer search(Place place, String asked, Diagnosis diagnosis, Draft draft) {
        draft.status(draft.sentences().searching());
        try {
            var query = query(asked);
            var results = inTurn(() -> search.in(place).find(query));
            draft.add(new ToolResult.Found("", "search", results, Selection.of(query, results)));
            draft.words(draft.sentences().foundInstead(diagnosis, asked, results));
            return draft.finish(asked);
        } catch (SearchUnavailableException e) {
            giveUpIfTold(new ModelUnavailableException(diagnosis, e));
            LOG.log(
                    Level.WARNING,
                    "no search results either: {0}",
                    e.diagnosis().code());
            draft.words(draft.sentences().nothingReached());
            return draft.finishAs("error", asked);
        }
    }

    private Results inTurn(Supplier<Results> finding) {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SearchUnavailableException(BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(BUSY);
        }
        try {
            return finding.get();
        } finally {
            turns.release();
        }
    }

    /** People may write filters here too; what is no filter is words. */
    private Query query(String asked) {
        var written = AboutResults.search(asked);
        return QuerySyntax.read(written, manner.searchLimit()) instanceof QuerySyntax.Outcome.Understood understood
                ? understood.query()
                : Query.words(written, manner.searchLimit());
    }
}
