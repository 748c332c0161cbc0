package dev.storychat.inbox;

import dev.storychat.chat.Inbox;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;

/** {@link Inbox} on the database: stored first, worked on after. */
@Dependent
class DatabaseInbox implements Inbox {
    private final Letters letters;
    private final Checkpoint checkpoint;
    private final Desk desk;
    private final Notices notices;
    private final Stops stops;

    @Inject
    DatabaseInbox(Letters letters, Checkpoint checkpoint, Desk desk, Notices notices, Stops stops) {
        this.letters = letters;
        this.checkpoint = checkpoint;
        this.desk = desk;
        this.notices = notices;
        this.stops = stops;
    }

    @Override
    public Receipt accept(Message message, String event) {
        try {
            var id = letters.add(message, event);
            checkpoint.reach(); // for a copy too: the first one may still be on its way
            if (id.isEmpty()) {
                return Receipt.KNOWN;
            }
            if (desk.work(Letter.fresh(id.getAsLong(), message))) {
                notices.add(message);
            }
            return Receipt.ACCEPTED;
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    @Override
    public boolean takesPart(Place thread) {
        try {
            return letters.knows(thread);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }

    @Override
    public boolean stop(Place thread, Instant at) {
        try {
            return stops.stop(thread, at);
        } catch (SQLException e) {
            throw new InboxUnavailableException(e);
        }
    }
}
