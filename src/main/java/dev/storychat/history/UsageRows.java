package dev.storychat.history;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Writes the table {@code usage_by_day}. Every method is made of short transactions of their own. */
@Dependent
class UsageRows {
    /** The channel of what forgotten channels left. */
    static final String NOWHERE = "";

    private static final String ROW = " where platform = ? and workspace = ? and channel = ? and used_on = ?";

    private final DataSource database;
    private final UsageSums sums;

    @Inject
    UsageRows(DataSource database, UsageSums sums) {
        this.database = database;
        this.sums = sums;
    }

    /** Adds to a day. */
    void add(Place place, LocalDate day, Tally tally) throws SQLException {
        Upsert.run(
                () -> write(
                        "update usage_by_day set answers = answers + ?, searches = searches + ?,"
                                + " tokens_in = tokens_in + ?, tokens_out = tokens_out + ?, liked = liked + ?,"
                                + " disliked = disliked + ?" + ROW,
                        place,
                        day,
                        tally),
                () -> write(
                        "insert into usage_by_day (answers, searches, tokens_in, tokens_out, liked, disliked, platform,"
                                + " workspace, channel, used_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        place,
                        day,
                        tally));
    }

    private int write(String sql, Place place, LocalDate day, Tally tally) throws SQLException {
        return update(
                sql,
                tally.answers(),
                tally.searches(),
                tally.tokens().input(),
                tally.tokens().output(),
                tally.liked(),
                tally.disliked(),
                place.platform(),
                place.workspace(),
                place.channel(),
                day);
    }

    /**
     * Takes a channel's numbers away and leaves them in the sums of its workspace. What is counted meanwhile is kept,
     * because they are subtracted and only rows without anything are deleted.
     */
    void detach(Place place) throws SQLException {
        var nowhere = new Place(place.platform(), place.workspace(), NOWHERE, "");
        for (var day : sums.ofChannel(place, LocalDate.EPOCH).entrySet()) {
            add(place, day.getKey(), day.getValue().negated());
            add(nowhere, day.getKey(), day.getValue());
        }
        update(
                "delete from usage_by_day where platform = ? and workspace = ? and channel = ? and answers = 0"
                        + " and searches = 0 and tokens_in = 0 and tokens_out = 0 and liked = 0 and disliked = 0",
                place.platform(),
                place.workspace(),
                place.channel());
    }

    int deleteWorkspace(String platform, String workspace) throws SQLException {
        return update("delete from usage_by_day where platform = ? and workspace = ?", platform, workspace);
    }

    int deleteBefore(LocalDate day) throws SQLException {
        return update("delete from usage_by_day where used_on < ?", day);
    }

    private int update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
