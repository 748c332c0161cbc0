package dev.storychat.history;

import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code channel_preference}. Every method is one short transaction of its own. */
@Dependent
class PreferenceRows {
    private static final String CHANNEL = " where platform = ? and workspace = ? and channel = ?";
    private static final String SELECT = "select answers, follows_threads, answers_guests, persona, paths,"
            + " content_types, languages, reacts from channel_preference" + CHANNEL;
    private static final String UPDATE = "update channel_preference set answers = ?, follows_threads = ?,"
            + " answers_guests = ?, persona = ?, paths = ?, content_types = ?, languages = ?, reacts = ?" + CHANNEL;
    private static final String INSERT = "insert into channel_preference (answers, follows_threads, answers_guests,"
            + " persona, paths, content_types, languages, reacts, platform, workspace, channel)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    @Inject
    PreferenceRows(DataSource database) {
        this.database = database;
    }

    Optional<Preference> find(Place place) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            place(select, 1, place);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(preference(rows)) : Optional.empty();
            }
        }
    }

    void put(Place place, Preference preference) throws SQLException {
        Upsert.run(() -> write(UPDATE, place, preference), () -> write(INSERT, place, preference));
    }

    private int write(String sql, Place place, Preference preference) throws SQLException {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(sql)) {
            write.setBoolean(1, preference.answers());
            write.setBoolean(2, preference.followsThreads());
            write.setBoolean(3, preference.answersGuests());
            write.setString(4, preference.persona());
            write.setString(5, lines(preference.scope().paths()));
            write.setString(6, lines(preference.scope().types()));
            write.setString(7, lines(preference.scope().languages()));
            write.setBoolean(8, preference.reacts());
            place(write, 9, place);
            return write.executeUpdate();
        }
    }

    int delete(String platform, String workspace) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from channel_preference where platform = ? and workspace = ?")) {
            delete.setString(1, platform);
            delete.setString(2, workspace);
            return delete.executeUpdate();
        }
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getBoolean("answers"),
                row.getBoolean("follows_threads"),
                row.getBoolean("answers_guests"),
                row.getString("persona"),
                new Scope(
                        list(row.getString("paths")),
                        list(row.getString("content_types")),
                        list(row.getString("languages"))),
                row.getBoolean("reacts"));
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }

    private static List<String> list(String lines) {
        return lines.lines().filter(line -> !line.isEmpty()).toList();
    }

    private static void place(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setString(first, place.platform());
        statement.setString(first + 1, place.workspace());
        statement.setString(first + 2, place.channel());
    }
}
