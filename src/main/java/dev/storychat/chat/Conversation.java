package dev.storychat.chat;

import dev.storychat.chat.search.AboutResults;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Selection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case: a person wrote, and gets an answer. */
@Dependent
public class Conversation {
    private static final Logger LOG = System.getLogger(Conversation.class.getName());

    private final Model model;
    private final Toolbox toolbox;
    private final History history;
    private final Selections selections;
    private final ScopedSearch search;
    private final Preferences preferences;
    private final Usage usage;
    private final Manner manner;
    private final Instructions instructions;
    private final InstantSource clock;

    @Inject
    Conversation(
            Model model,
            Toolbox toolbox,
            History history,
            Selections selections,
            ScopedSearch search,
            Preferences preferences,
            Usage usage,
            Manner manner) {
        this(model, toolbox, history, selections, search, preferences, usage, manner, InstantSource.system());
    }

    Conversation(
            Model model,
            Toolbox toolbox,
            History history,
            Selections selections,
            ScopedSearch search,
            Preferences preferences,
            Usage usage,
            Manner manner,
            InstantSource clock) {
        this.model = model;
        this.toolbox = toolbox;
        this.history = history;
        this.selections = selections;
        this.search = search;
        this.preferences = preferences;
        this.usage = usage;
        this.manner = manner;
        this.instructions = new Instructions(manner);
        this.clock = clock;
    }

    /**
     * Answers a message and keeps both in the history.
     *
     * @param message what was written
     * @param reply where the answer goes while it comes into being; always ended when this returns
     * @return the answer; its action is {@code error} when it broke off in the middle
     */
    public Answer answer(Message message, Reply reply) {
        return answer(message, null, reply);
    }

    /**
     * The same, after lines that the asker brings along instead of the history's.
     *
     * @param before oldest first; null: what the history has
     */
    public Answer answer(Message message, @Nullable List<Line> before, Reply reply) {
        var asked = PlainText.of(message.text());
        var deadline = Deadline.in(manner.patience());
        var draft = new Draft(reply, search.in(message.place()).hosts(), clock);
        if (asked.isEmpty()) {
            draft.words(draft.sentences().greeting(manner.name()));
            return draft.finish(asked);
        }
        draft.status(draft.sentences().thinking());
        if (asked.length() > PlainText.MOST_CHARACTERS) {
            draft.words(draft.sentences().longMessage());
        }
        var read = message.withText(PlainText.beginning(asked, PlainText.MOST_CHARACTERS));
        var answer = converse(read, before, draft, deadline);
        usage.count(message.place(), Tally.answer(draft.tokens()));
        keep(read, answer, draft.findings().selection());
        return answer;
    }

    /** The person has the answer: a history that takes nothing is no reason to answer a second time. */
    private void keep(Message message, Answer answer, @Nullable Selection selection) {
        try {
            history.keep(message, answer.inWords());
            if (selection != null) {
                selections.keep(message, selection);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the answer to " + message.id() + " is not in the history", e);
        }
    }

    private Answer converse(Message message, @Nullable List<Line> brought, Draft draft, Deadline deadline) {
        try {
            var before = brought == null ? history.before(message, manner.historyLines()) : brought;
            var last = selections.before(message).orElse(null);
            var told = instructions.told(draft.sentences().language(), preferences.of(message.place()));
            var answered = new Dialogue(model, toolbox, told, draft, deadline).run(before, last, message);
            return answered ? draft.finish(message.text()) : draft.finishAs("error", message.text());
        } catch (ModelUnavailableException e) {
            giveUpIfTold(e);
            LOG.log(
                    e.diagnosis().isNotConfigured() ? Level.DEBUG : Level.WARNING,
                    "no answer from the model for {0}: {1}",
                    message.id(),
                    e.diagnosis().code());
            return draft.saidByModel() ? draft.interrupt() : findInstead(message, e.diagnosis(), draft);
        }
    }

    /** Whoever interrupts this thread lets somebody else answer: nothing more may be said here. */
    private static void giveUpIfTold(ModelUnavailableException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }

    private Answer findInstead(Message message, Diagnosis diagnosis, Draft draft) {
        var asked = message.text();
        draft.status(draft.sentences().searching());
        try {
            var query = query(asked);
            var results = search.in(message.place()).find(query);
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
        var search = AboutResults.search(asked);
        return QuerySyntax.read(search, manner.searchLimit()) instanceof QuerySyntax.Outcome.Understood understood
                ? understood.query()
                : Query.words(search, manner.searchLimit());
    }
}
