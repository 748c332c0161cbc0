package dev.storychat.chat;

import dev.storychat.chat.search.Selection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a conversation knows of itself: what was said before, and what was selected last. */
@Dependent
class ChatMemory {
    private static final Logger LOG = System.getLogger(ChatMemory.class.getName());

    private final History history;
    private final Selections selections;

    @Inject
    ChatMemory(History history, Selections selections) {
        this.history = history;
        this.selections = selections;
    }

    /** The lines before a message, oldest first. */
    List<Line> linesBefore(Message message, int most) {
        return history.before(message, most);
    }

    Optional<Selection> selectionBefore(Message message) {
        return selections.before(message);
    }

    /**
     * Keeps both. The person has the answer: a history that takes nothing is no reason to answer a second time.
     *
     * @param selection null where nothing was selected on the way
     */
    void keep(Message message, Answer answer, @Nullable Selection selection) {
        try {
            history.keep(message, answer.inWords());
            if (selection != null) {
                selections.keep(message, selection);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the answer to " + message.id() + " is not in the history", e);
        }
    }
}
