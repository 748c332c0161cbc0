package dev.storychat.history;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The table {@code usage_by_day}. Every method is made of short transactions of their own. */
@Dependent
class UsageRows {
    /** The channel of what forgotten channels left. */
    static final String NOWHERE = "";

    private static final String SUMS = "select used_on, sum(answers), sum(searches), sum(tokens_in), sum(tokens_out),"
            + " sum(liked), sum(disliked) from usage_by_day where platform = ? and workspace = ? and used_on >= ?";
    private static final String ROW = " where platform = ? and workspace = ? and channel = ? and used_on = ?";

    private final DataSource database;

    @Inject
    UsageRows(DataSource database) {
        this.database = database;
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

    SortedMap<LocalDate, Tally> ofChannel(Place place, LocalDate since) throws SQLException {
        return days(
                SUMS + " and channel = ? group by used_on",
                place.platform(),
                place.workspace(),
                since,
                place.channel());
    }

    SortedMap<LocalDate, Tally> ofWorkspace(String platform, String workspace, LocalDate since) throws SQLException {
        return days(SUMS + " group by used_on", platform, workspace, since);
    }

    private SortedMap<LocalDate, Tally> days(String sql, Object... values) throws SQLException {
        var days = new TreeMap<LocalDate, Tally>(Comparator.reverseOrder());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            set(select, values);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var tokens = new Tokens(row.getLong(4), row.getLong(5));
                    days.put(
                            row.getObject(1, LocalDate.class),
                            new Tally(row.getLong(2), row.getLong(3), tokens, row.getLong(6), row.getLong(7)));
                }
            }
        }
        return days;
    }

    /**
     * Takes a channel's numbers away and leaves them in the sums of its workspace. What is counted meanwhile is kept,
     * because they are subtracted and only rows without anything are deleted.
     */
    void detach(Place place) throws SQLException {
        var nowhere = new Place(place.platform(), place.workspace(), NOWHERE, "");
        for (var day : ofChannel(place, LocalDate.EPOCH).entrySet()) {
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
            set(update, values);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
