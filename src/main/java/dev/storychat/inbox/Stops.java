package dev.storychat.inbox;

import dev.storychat.chat.Place;
import dev.storychat.chat.Running;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** People's word that they want no more of an answer. It goes by the database: any instance may be giving that answer. */
@Dependent
class Stops {
    private static final Logger LOG = System.getLogger(Stops.class.getName());

    private final Sql sql;
    private final Running running;
    private final Pending pending;

    @Inject
    Stops(DataSource database, Running running, Pending pending) {
        this.sql = new Sql(database);
        this.running = running;
        this.pending = pending;
    }

    /** Stops the answer that is being given in a thread to what was written before; false when there is none. */
    boolean stop(Place thread, Instant at) throws SQLException {
        var stopped = sql.update(
                "update inbox set stopped_at = current_timestamp where platform = ? and workspace = ? and channel = ?"
                        + " and thread = ? and state = 'WAITING' and turn = 1 and written_at <= ?",
                thread.platform(),
                thread.workspace(),
                thread.channel(),
                thread.thread(),
                at.atOffset(ZoneOffset.UTC));
        if (stopped > 0) {
            running.stop(thread); // here it need not be looked for
        }
        return stopped > 0;
    }

    /** Looks for those that other instances were told of. Never throws. */
    void look() {
        if (running.isEmpty()) {
            return;
        }
        try {
            sql.select(
                            "select platform, workspace, channel, thread from inbox where state = 'WAITING' and turn = 1"
                                    + " and owner = ? and stopped_at is not null",
                            LetterRows::place,
                            pending.owner())
                    .forEach(running::stop);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "nobody knows what was stopped, sql state {0}", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what was stopped was not looked for", e);
        }
    }
}
