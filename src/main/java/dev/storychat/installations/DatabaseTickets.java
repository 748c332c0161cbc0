package dev.storychat.installations;

import dev.storychat.chat.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** {@link Tickets} on the database. */
@Dependent
class DatabaseTickets implements Tickets {
    /** Anybody may ask for one: nobody may fill the disk with them. */
    private static final int MOST_UNDER_WAY = 10_000;

    private final Statements statements;

    @Inject
    DatabaseTickets(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean give(String word, Duration goodFor) {
        statements.update("delete from ticket where good_until < ?", now());
        var sql = "insert into ticket (word, good_until)"
                + " select cast(? as varchar(255)), cast(? as timestamp with time zone)"
                + " where (select count(*) from ticket) < " + MOST_UNDER_WAY;
        return statements.update(sql, word, now().plus(goodFor)) == 1;
    }

    @Override
    public boolean take(String word) {
        return statements.update("delete from ticket where word = ? and good_until >= ?", word, now()) == 1;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
