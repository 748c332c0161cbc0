package dev.storychat.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * How long a letter belongs to the instance that works on it: a few seconds, renewed as long as that instance lives, or
 * without an end where no other can be. By the database's clock, because those of two instances may be minutes apart.
 */
@Dependent
class Leases {
    /** Five renewals: a single slow one loses nothing, and a dead instance's letters are taken over within 15 seconds. */
    static final Duration LEASE = Duration.ofSeconds(10);

    static final Duration RENEWAL = Duration.ofSeconds(2);

    /**
     * Far longer than any answer. To renew the leases of a thousand answers writes all their rows every two seconds, which
     * took an eighth of the processor's time.
     */
    private static final Duration LEASE_ALONE = Duration.ofDays(1);

    private final Sql sql;

    @Inject
    Leases(DataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * In SQL, when a lease that is taken now ends.
     *
     * @param alone whether no other instance can work on the same inbox: its next start takes what is left
     */
    static String end(boolean alone) {
        return in(alone ? LEASE_ALONE : LEASE);
    }

    /** In SQL, the time after a pause. */
    static String in(Duration pause) {
        return "current_timestamp + interval '" + pause.toSeconds() + "' second";
    }

    /**
     * Renews them all.
     *
     * @param attempts of each letter that is held the number of its claim
     * @return those that are no longer this owner's
     */
    Set<Long> renew(Map<Long, Integer> attempts, String owner) throws SQLException {
        if (attempts.isEmpty()) {
            return Set.of();
        }
        var renewed = sql.update(
                "update inbox set claimed_until = " + end(false)
                        + " where id = any(?) and owner = ? and state = 'WAITING'",
                attempts.keySet(),
                owner);
        return renewed == attempts.size() ? Set.of() : lost(attempts, owner);
    }

    /** One that is answered just now is no longer waiting, and is not lost, unless it is another who has answered it. */
    private Set<Long> lost(Map<Long, Integer> attempts, String owner) throws SQLException {
        var lost = new HashSet<>(attempts.keySet());
        lost.removeAll(sql.select(
                "select id, attempts from inbox where id = any(?) and (owner = ? or state <> 'WAITING')",
                row -> row.getInt("attempts") == attempts.getOrDefault(row.getLong("id"), 0) ? row.getLong("id") : -1L,
                attempts.keySet(),
                owner));
        return lost;
    }

    /** What this owner has held for longer than a few seconds. */
    Set<Long> longHeld(String owner) throws SQLException {
        return new HashSet<>(sql.select(
                "select id from inbox where owner = ? and state = 'WAITING' and claimed_until < "
                        + in(LEASE_ALONE.minus(LEASE)),
                row -> row.getLong(1),
                owner));
    }

    /** Gives some back that this owner holds. */
    int giveBack(Collection<Long> ids, String owner) throws SQLException {
        return sql.update(
                "update inbox set owner = null, claimed_until = null"
                        + " where id = any(?) and owner = ? and state = 'WAITING'",
                ids,
                owner);
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
