package dev.storychat.history;

import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.chat.Verdict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code feedback}. Every method is one short transaction of its own. */
@Dependent
class FeedbackRows {
    private static final String CHANNEL = " where platform = ? and workspace = ? and channel = ?";
    private static final String VERDICT = CHANNEL + " and answer = ? and person = ?";
    private static final String CHANGE = "update feedback set good = ?, reason = ?, remark = ?, kept_at = ?" + VERDICT;
    private static final String INSERT = "insert into feedback (good, reason, remark, kept_at, platform, workspace,"
            + " channel, answer, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COMPLAINTS = "select * from feedback where platform = ? and workspace = ?"
            + " and good = false and reason is not null and kept_at > ? order by kept_at desc limit ";

    private final DataSource database;
    private final Seal seal;

    @Inject
    FeedbackRows(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Puts a verdict in the place of the opposite one; false where there is none such. */
    boolean turn(Verdict verdict) throws SQLException {
        return write(CHANGE + " and good <> ?", verdict, true) > 0;
    }

    /** Puts a verdict in the place of one that agrees with it. */
    void renew(Verdict verdict) throws SQLException {
        write(CHANGE + " and good = ?", verdict, true);
    }

    /** Adds the first verdict of a person on an answer; false where there is one. */
    boolean add(Verdict verdict) throws SQLException {
        try {
            return write(INSERT, verdict, false) > 0;
        } catch (SQLException e) {
            if (Upsert.isAboutExisting(e)) {
                return false;
            }
            throw e;
        }
    }

    private int write(String sql, Verdict verdict, boolean compares) throws SQLException {
        var reason = verdict.reason();
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(sql)) {
            write.setBoolean(1, verdict.good());
            write.setString(2, reason == null ? null : reason.word());
            write.setString(3, verdict.remark().isEmpty() ? null : seal.close(verdict.remark()));
            write.setObject(4, verdict.at().atOffset(ZoneOffset.UTC));
            channel(write, 5, verdict.place());
            write.setString(8, verdict.answer());
            write.setString(9, verdict.person());
            if (compares) {
                write.setBoolean(10, verdict.good());
            }
            return write.executeUpdate();
        }
    }

    /** Bad verdicts that say why, the latest first. */
    List<Verdict> complaints(String platform, String workspace, Instant since, int most) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COMPLAINTS + most)) {
            select.setString(1, platform);
            select.setString(2, workspace);
            select.setObject(3, since.atOffset(ZoneOffset.UTC));
            var complaints = new ArrayList<Verdict>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                complaints.add(verdict(rows));
            }
            return complaints;
        }
    }

    private Verdict verdict(ResultSet row) throws SQLException {
        var remark = row.getString("remark");
        return new Verdict(
                new Place(row.getString("platform"), row.getString("workspace"), row.getString("channel"), ""),
                row.getString("answer"),
                row.getString("person"),
                row.getBoolean("good"),
                reason(row.getString("reason")),
                remark == null ? "" : seal.open(remark),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static Verdict.@Nullable Reason reason(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(Verdict.Reason::of).orElse(null);
    }

    int delete(Place place) throws SQLException {
        return delete("delete from feedback" + CHANNEL, place.platform(), place.workspace(), place.channel());
    }

    int deleteWorkspace(String platform, String workspace) throws SQLException {
        return delete("delete from feedback where platform = ? and workspace = ?", platform, workspace);
    }

    private int delete(String sql, String... values) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                delete.setString(i + 1, values[i]);
            }
            return delete.executeUpdate();
        }
    }

    private static void channel(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setString(first, place.platform());
        statement.setString(first + 1, place.workspace());
        statement.setString(first + 2, place.channel());
    }
}
