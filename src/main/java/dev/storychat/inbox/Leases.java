package dev.storychat.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * How long a letter belongs to the instance that works on it: a few seconds, renewed as long as that instance lives. By
 * the database's clock, because those of two instances may be minutes apart.
 */
@Dependent
class Leases {
    /** Five renewals: a single slow one loses nothing, and a dead instance's letters are taken over within 15 seconds. */
    static final Duration LEASE = Duration.ofSeconds(10);

    static final Duration RENEWAL = Duration.ofSeconds(2);

    /** In SQL, when a lease that is taken or renewed now ends. */
    static final String END = in(LEASE);

    private final Sql sql;

    @Inject
    Leases(DataSource database) {
        this.sql = new Sql(database);
    }

    /** In SQL, the time after a pause. */
    static String in(Duration pause) {
        return "current_timestamp + interval '" + pause.toSeconds() + "' second";
    }

    /**
     * Renews them all.
     *
     * @return those that are no longer this owner's
     */
    Set<Long> renew(Collection<Long> ids, String owner) throws SQLException {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var renewed = sql.update(
                "update inbox set claimed_until = " + END + " where id = any(?) and owner = ? and state = 'WAITING'",
                ids,
                owner);
        return renewed == ids.size() ? Set.of() : lost(ids, owner);
    }

    /** One that is answered just now is no longer waiting, and is not lost. */
    private Set<Long> lost(Collection<Long> ids, String owner) throws SQLException {
        var lost = new HashSet<>(ids);
        lost.removeAll(sql.select(
                "select id from inbox where id = any(?) and (owner = ? or state <> 'WAITING')",
                row -> row.getLong(1),
                ids,
                owner));
        return lost;
    }

    /** Gives back what this owner holds: others may take it at once. */
    int handOver(String owner) throws SQLException {
        return sql.update(
                "update inbox set owner = null, claimed_until = null where owner = ? and state = 'WAITING'", owner);
    }

    /** Gives back what everybody else holds, where nobody else can be alive. */
    int takeFromOthers(String owner) throws SQLException {
        return sql.update(
                "update inbox set owner = null, claimed_until = null where owner <> ? and state = 'WAITING'", owner);
    }
}
