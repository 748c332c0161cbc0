package dev.storychat.history;

import dev.storychat.chat.History.Kept;
import dev.storychat.chat.History.Question;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the table {@code exchange} holds of a channel, for the people in it to see. */
record KeptExchanges(DataSource database, Seal seal) {
    private static final String OF_CHANNEL = " from exchange where platform = ? and workspace = ? and channel = ?";

    Kept of(Place place, int days, int most) throws SQLException {
        var sql = "select count(*), min(kept_at)" + OF_CHANNEL;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            set(select, place);
            try (var row = select.executeQuery()) {
                row.next();
                var since = row.getObject(2, OffsetDateTime.class);
                return new Kept(
                        row.getLong(1),
                        since == null ? Instant.EPOCH : since.toInstant(),
                        days,
                        latest(connection, place, most));
            }
        }
    }

    private List<Question> latest(Connection connection, Place place, int most) throws SQLException {
        var questions = new ArrayList<Question>();
        var sql = "select asked, kept_at" + OF_CHANNEL + " order by id desc limit ?";
        try (var select = connection.prepareStatement(sql)) {
            set(select, place);
            select.setInt(4, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var keptAt = rows.getObject(2, OffsetDateTime.class).toInstant();
                    questions.add(new Question(seal.open(rows.getString(1)), keptAt));
                }
            }
        }
        return questions;
    }

    private static void set(PreparedStatement select, Place place) throws SQLException {
        select.setString(1, place.platform());
        select.setString(2, place.workspace());
        select.setString(3, place.channel());
    }
}
