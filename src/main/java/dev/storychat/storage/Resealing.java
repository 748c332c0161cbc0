package dev.storychat.storage;

import dev.storychat.chat.Seal;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Closes with the first key what another key closed, or none did. Runs beside everything else and on any number of
 * instances: each text is put in place of the one that was read, or not at all.
 */
@Dependent
class Resealing {
    private static final Logger LOG = System.getLogger(Resealing.class.getName());
    private static final int AT_ONCE = 200;

    private final DataSource database;
    private final Seal seal;

    @Inject
    Resealing(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    void start(@Observes Startup started, ManagedScheduledExecutorService schedule) {
        if (seal instanceof AesSeal aes) {
            schedule.scheduleWithFixedDelay(() -> safely(aes), 1, 60, TimeUnit.MINUTES);
        }
    }

    /**
     * What one look at everything came to.
     *
     * @param closed texts that were closed anew
     * @param unreadable texts that no key opens
     */
    record Outcome(int closed, int unreadable) {
        Outcome plus(Outcome other) {
            return new Outcome(closed + other.closed, unreadable + other.unreadable);
        }
    }

    /** Never throws: a schedule forgets a task that does. */
    private void safely(AesSeal aes) {
        try {
            tell(run(aes), aes.hasFormerKeys());
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "texts could not be encrypted anew, sql state {0}", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "texts could not be encrypted anew", e);
        }
    }

    private static void tell(Outcome outcome, boolean isChanging) {
        if (outcome.unreadable() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} kept texts cannot be read with any key of DATA_ENCRYPTION_KEY",
                    outcome.unreadable());
        } else if (outcome.closed() > 0 || isChanging) {
            LOG.log(
                    Level.INFO,
                    "{0} texts encrypted with the first key of DATA_ENCRYPTION_KEY; nothing is left that needs another",
                    outcome.closed());
        }
    }

    /** The marker comes last: as long as it needs the former key, something else may need it too. */
    Outcome run(AesSeal aes) throws SQLException {
        try (var connection = database.getConnection()) {
            var whole = new Outcome(0, 0);
            for (var column : SealedColumn.all(connection)) {
                whole = whole.plus(reseal(connection, column, aes));
            }
            if (whole.unreadable() == 0) {
                new SealMarker(aes).renew(connection);
            }
            return whole;
        }
    }

    private static Outcome reseal(Connection connection, SealedColumn column, AesSeal aes) throws SQLException {
        var whole = new Outcome(0, 0);
        var last = 0L;
        var texts = read(connection, column, last, aes.mark());
        while (!texts.isEmpty()) {
            for (var text : texts.entrySet()) {
                whole = whole.plus(reseal(connection, column, text.getKey(), text.getValue(), aes));
                last = text.getKey();
            }
            texts = read(connection, column, last, aes.mark());
        }
        return whole;
    }

    private static Map<Long, String> read(Connection connection, SealedColumn column, long after, String mark)
            throws SQLException {
        var texts = new LinkedHashMap<Long, String>();
        try (var select = connection.prepareStatement(column.select(AT_ONCE))) {
            select.setLong(1, after);
            select.setString(2, mark + "%");
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return texts;
    }

    private static Outcome reseal(Connection connection, SealedColumn column, long id, String text, AesSeal aes)
            throws SQLException {
        String closed;
        try {
            closed = aes.close(aes.open(text));
        } catch (IllegalStateException e) {
            return new Outcome(0, 1);
        }
        try (var update = connection.prepareStatement(column.update())) {
            update.setString(1, closed);
            update.setLong(2, id);
            update.setString(3, text);
            return new Outcome(update.executeUpdate(), 0);
        }
    }
}
