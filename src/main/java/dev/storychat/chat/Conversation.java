package dev.storychat.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case: a person wrote, and gets an answer. */
@Dependent
public class Conversation {
    private final Model model;
    private final Toolbox toolbox;
    private final ChatMemory memory;
    private final ScopedSearch search;
    private final Preferences preferences;
    private final Usage usage;
    private final Enclosures enclosures;
    private final Running running;
    private final Manner manner;
    private final Instructions instructions;
    private final SearchInstead withoutModel;
    private final InstantSource clock;

    @Inject
    Conversation(
            Model model,
            Toolbox toolbox,
            ChatMemory memory,
            ScopedSearch search,
            Preferences preferences,
            Usage usage,
            Enclosures enclosures,
            Running running,
            Manner manner) {
        this(model, toolbox, memory, search, preferences, usage, enclosures, running, manner, InstantSource.system());
    }

    Conversation(
            Model model,
            Toolbox toolbox,
            ChatMemory memory,
            ScopedSearch search,
            Preferences preferences,
            Usage usage,
            Enclosures enclosures,
            Running running,
            Manner manner,
            InstantSource clock) {
        this.model = model;
        this.toolbox = toolbox;
        this.memory = memory;
        this.search = search;
        this.preferences = preferences;
        this.usage = usage;
        this.enclosures = enclosures;
        this.running = running;
        this.manner = manner;
        this.instructions = new Instructions(manner);
        this.withoutModel = new SearchInstead(search, manner);
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
        var stop = running.begin(message.place());
        try {
            var draft = new Draft(reply, search.in(message.place()).hosts(), clock, stop);
            return answer(message, before, draft);
        } finally {
            running.end(message.place(), stop);
        }
    }

    private Answer answer(Message message, @Nullable List<Line> before, Draft draft) {
        var deadline = Deadline.in(manner.patience());
        var asked = PlainText.of(message.text());
        if (asked.isEmpty() && message.attachments().isEmpty()) {
            draft.words(draft.sentences().greeting(manner.name()));
            return draft.finish(asked);
        }
        draft.status(draft.sentences().thinking());
        if (!message.attachments().isEmpty()) {
            draft.status(draft.sentences().readingFiles());
        }
        var files = enclosures.of(message);
        try {
            var question = Question.of(message, files, draft);
            return question.isEmpty() ? draft.finishAs("error", asked) : answer(question, before, draft, deadline);
        } finally {
            enclosures.free(files.bytes());
        }
    }

    private Answer answer(Question question, @Nullable List<Line> before, Draft draft, Deadline deadline) {
        var message = question.message();
        var answer = converse(question, before, draft, deadline);
        usage.count(message.place(), Tally.answer(draft.tokens()));
        memory.keep(message, answer, draft.findings().selection());
        return answer;
    }

    private Answer converse(Question question, @Nullable List<Line> brought, Draft draft, Deadline deadline) {
        var message = question.message();
        try {
            var before = brought == null ? memory.linesBefore(message, manner.historyLines()) : brought;
            var last = memory.selectionBefore(message).orElse(null);
            var told = instructions.told(draft.sentences().language(), preferences.of(message.place()));
            var answered = new Dialogue(model, toolbox, told, draft, deadline).run(before, last, question);
            if (draft.isStopped()) {
                return draft.stop();
            }
            return answered ? draft.finish(message.text()) : draft.finishAs("error", message.text());
        } catch (ModelUnavailableException e) {
            return draft.isStopped() ? draft.stop() : withoutModel.answer(question, e, draft);
        }
    }
}
