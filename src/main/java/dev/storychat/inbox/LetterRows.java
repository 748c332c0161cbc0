package dev.storychat.inbox;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Rows of the table {@code inbox} to letters and back. */
final class LetterRows {
    private final Seal seal;

    LetterRows(Seal seal) {
        this.seal = seal;
    }

    List<Letter> letters(PreparedStatement select) throws SQLException {
        var letters = new ArrayList<Letter>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                letters.add(letter(rows));
            }
        }
        return letters;
    }

    static List<Place> places(PreparedStatement select) throws SQLException {
        var places = new ArrayList<Place>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                places.add(place(rows));
            }
        }
        return places;
    }

    /** Sets the first four parameters and tells the next. */
    static int set(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.platform());
        statement.setString(2, place.workspace());
        statement.setString(3, place.channel());
        statement.setString(4, place.thread());
        return 5;
    }

    private Letter letter(ResultSet row) throws SQLException {
        var message = new Message(
                row.getString("message_id"),
                place(row),
                row.getString("author"),
                seal.open(row.getString("text")),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
        var until = row.getObject("claimed_until", OffsetDateTime.class);
        var taken = until != null && until.toInstant().isAfter(Instant.now());
        return new Letter(row.getLong("id"), message, row.getInt("attempts"), taken);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("platform"),
                row.getString("workspace"),
                row.getString("channel"),
                row.getString("thread"));
    }
}
