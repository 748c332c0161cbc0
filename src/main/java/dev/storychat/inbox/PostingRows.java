package dev.storychat.inbox;

import dev.storychat.chat.Message;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Statements about the table {@code posting}. A list among the values stands for as many values as it holds. */
final class PostingRows {
    private final DataSource database;

    PostingRows(DataSource database) {
        this.database = database;
    }

    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    <T> T select(String sql, Reading<T> reading, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            set(select, values);
            try (var rows = select.executeQuery()) {
                return reading.of(rows);
            }
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        }
    }

    /** What a message's rows have in common. */
    List<String> key(Message message) {
        var place = message.place();
        return List.of(place.platform(), place.workspace(), place.channel(), message.id());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        var next = 1;
        for (var value : values) {
            for (var single : value instanceof List<?> several ? several : List.of(value)) {
                statement.setObject(next++, single);
            }
        }
    }
}
