package dev.storychat.history;

import dev.storychat.chat.Feedback;
import dev.storychat.chat.Place;
import dev.storychat.chat.Seal;
import dev.storychat.chat.Verdict;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@link Feedback} in the table {@code feedback}. */
@Dependent
class DatabaseFeedback implements Feedback {
    private static final String CHANNEL = " where platform = ? and workspace = ? and channel = ?";
    private static final String VERDICT = CHANNEL + " and answer = ? and person = ?";
    private static final String CHANGE = "update feedback set good = ?, reason = ?, remark = ?, kept_at = ?";
    private static final String INSERT = "insert into feedback (good, reason, remark, kept_at, platform, workspace,"
            + " channel, answer, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Seal seal;
    private final int days;

    @Inject
    DatabaseFeedback(DataSource database, Seal seal, AppSettings settings) {
        this.database = database;
        this.seal = seal;
        this.days = settings.retentionDays();
    }

    @Override
    public boolean keeps() {
        return days > 0;
    }

    @Override
    public Change keep(Verdict verdict) {
        if (!keeps()) {
            return Change.NEW;
        }
        try {
            if (write(CHANGE + VERDICT + " and good <> ?", verdict, true) > 0) {
                return Change.REPLACED;
            }
            if (isInserted(verdict)) {
                return Change.NEW;
            }
            if (verdict.reason() != null) {
                write(CHANGE + VERDICT + " and good = ?", verdict, true);
            }
            return Change.NONE;
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private boolean isInserted(Verdict verdict) throws SQLException {
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

    @Override
    public List<Verdict> complaints(String platform, String workspace, int most) {
        var sql = "select * from feedback where platform = ? and workspace = ? and good = false"
                + " and reason is not null and kept_at > ? order by kept_at desc limit " + most;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, platform);
            select.setString(2, workspace);
            select.setObject(3, OffsetDateTime.now(ZoneOffset.UTC).minusDays(days));
            var complaints = new ArrayList<Verdict>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                complaints.add(verdict(rows));
            }
            return complaints;
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
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

    @Override
    public int forget(Place place) {
        return delete("delete from feedback" + CHANNEL, place.platform(), place.workspace(), place.channel());
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return delete("delete from feedback where platform = ? and workspace = ?", platform, workspace);
    }

    private int delete(String sql, String... values) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                delete.setString(i + 1, values[i]);
            }
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    private static void channel(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setString(first, place.platform());
        statement.setString(first + 1, place.workspace());
        statement.setString(first + 2, place.channel());
    }
}
