package dev.storychat.inbox;

import dev.storychat.chat.Inbox;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** {@link Inbox} on the database: stored first, worked on after. */
@Dependent
class DatabaseInbox implements Inbox {
    private final Letters letters;
    private final Desk desk;

    @Inject
    DatabaseInbox(Letters letters, Desk desk) {
        this.letters = letters;
        this.desk = desk;
    }

    @Override
    public Receipt accept(Message message, String event) {
        try {
            if (!letters.add(message, event)) {
                return Receipt.KNOWN;
            }
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
        desk.work(message.place());
        return Receipt.ACCEPTED;
    }

    @Override
    public boolean takesPart(Place thread) {
        try {
            return letters.knows(thread);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
