package dev.storychat.history;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.Usage.Counted;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads the table {@code usage_by_day}. */
@Dependent
class UsageSums {
    private static final String SUMS = "select used_on, sum(answers) as answers, sum(searches) as searches,"
            + " sum(tokens_in) as tokens_in, sum(tokens_out) as tokens_out, sum(liked) as liked,"
            + " sum(disliked) as disliked from usage_by_day where platform = ? and workspace = ? and used_on >= ?";

    private final DataSource database;

    @Inject
    UsageSums(DataSource database) {
        this.database = database;
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
        read(sql, row -> days.put(day(row), tally(row)), values);
        return days;
    }

    List<Counted> ofAll(LocalDate since) throws SQLException {
        var counted = new ArrayList<Counted>();
        read(
                "select * from usage_by_day where used_on >= ?",
                row -> counted.add(new Counted(channel(row), day(row), tally(row))),
                since);
        return counted;
    }

    private static Place channel(ResultSet row) throws SQLException {
        return new Place(row.getString("platform"), row.getString("workspace"), row.getString("channel"), "");
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("used_on", LocalDate.class);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("answers"),
                row.getLong("searches"),
                new Tokens(row.getLong("tokens_in"), row.getLong("tokens_out")),
                row.getLong("liked"),
                row.getLong("disliked"));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Row each, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        }
    }
}
