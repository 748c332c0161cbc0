package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.inbox.Corrections.Correction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What people do to a message while it is being answered. It reaches the history before there is anything to correct
 * there, so it is told once more when there is. Until then the message's own row has it.
 */
@Dependent
class Meanwhile {
    private static final Logger LOG = System.getLogger(Meanwhile.class.getName());

    private final Corrections corrections;
    private final Iterable<MessageKeeper> keepers;

    @Inject
    Meanwhile(Corrections corrections, @Any Instance<MessageKeeper> keepers) {
        this(corrections, (Iterable<MessageKeeper>) keepers);
    }

    Meanwhile(Corrections corrections, Iterable<MessageKeeper> keepers) {
        this.corrections = corrections;
        this.keepers = keepers;
    }

    /**
     * To be called when the answer is kept and the message not done yet. The person has the answer: what fails here is
     * no reason to give it a second time.
     */
    void follow(Message message) {
        try {
            corrections.of(message).ifPresent(correction -> follow(message, correction));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what became of " + message.id() + " is not in the history", e);
        }
    }

    private void follow(Message message, Correction correction) {
        for (var keeper : keepers) {
            if (correction.text() == null) {
                keeper.delete(message.place(), message.id());
            } else {
                keeper.change(message.withText(correction.text()), correction.at());
            }
        }
    }
}
