package dev.storychat.chat;

import dev.storychat.chat.search.AboutResults;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case: a person wrote, and gets an answer. */
@Dependent
public class Conversation {
    private static final Logger LOG = System.getLogger(Conversation.class.getName());

    private final Model model;
    private final Toolbox toolbox;
    private final History history;
    private final Search search;
    private final Manner manner;
    private final Instructions instructions;

    @Inject
    Conversation(Model model, Toolbox toolbox, History history, Search search, Manner manner) {
        this.model = model;
        this.toolbox = toolbox;
        this.history = history;
        this.search = search;
        this.manner = manner;
        this.instructions = new Instructions(manner);
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
        var draft = new Draft(reply, search.hosts());
        if (asked.isEmpty()) {
            draft.words(Sentences.greeting(manner.name()));
            return draft.finish();
        }
        draft.status(Sentences.THINKING);
        if (asked.length() > PlainText.MOST_CHARACTERS) {
            draft.words(Sentences.LONG_MESSAGE);
        }
        var read = message.withText(PlainText.beginning(asked, PlainText.MOST_CHARACTERS));
        var answer = converse(read, before, draft);
        keep(read, answer);
        return answer;
    }

    /** The person has the answer: a history that takes nothing is no reason to answer a second time. */
    private void keep(Message message, Answer answer) {
        try {
            history.keep(message, answer.text());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the answer to " + message.id() + " is not in the history", e);
        }
    }

    private Answer converse(Message message, @Nullable List<Line> brought, Draft draft) {
        try {
            var before = brought == null ? history.before(message, manner.historyLines()) : brought;
            new Dialogue(model, toolbox, instructions.today(), draft).run(before, message);
            return draft.finish();
        } catch (ModelUnavailableException e) {
            LOG.log(
                    e.diagnosis().isNotConfigured() ? Level.DEBUG : Level.WARNING,
                    "no answer from the model for {0}: {1}",
                    message.id(),
                    e.diagnosis().code());
            return draft.saidByModel() ? draft.interrupt() : findInstead(message.text(), e.diagnosis(), draft);
        }
    }

    private Answer findInstead(String asked, Diagnosis diagnosis, Draft draft) {
        draft.status(Sentences.SEARCHING);
        try {
            var results = search.find(query(asked));
            draft.found(new ToolResult.Found("", "search", results));
            draft.words(Sentences.foundInstead(diagnosis, asked, results));
            return draft.finish();
        } catch (SearchUnavailableException e) {
            LOG.log(
                    Level.WARNING,
                    "no search results either: {0}",
                    e.diagnosis().code());
            draft.words(Sentences.NOTHING_REACHED);
            return draft.finishAs("error");
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
