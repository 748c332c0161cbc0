package dev.storychat.history;

import dev.storychat.chat.Feedback;
import dev.storychat.chat.Place;
import dev.storychat.chat.Verdict;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@link Feedback} in the table {@code feedback}. */
@Dependent
class DatabaseFeedback implements Feedback {
    private final FeedbackRows rows;
    private final int days;

    @Inject
    DatabaseFeedback(FeedbackRows rows, AppSettings settings) {
        this.rows = rows;
        this.days = settings.retentionDays();
    }

    @Override
    public boolean keeps() {
        return days > 0;
    }

    @Override
    public Change keep(Verdict verdict) {
        return keeps() ? done(() -> write(verdict)) : Change.NEW;
    }

    private Change write(Verdict verdict) throws SQLException {
        if (rows.turn(verdict)) {
            return Change.REPLACED;
        }
        if (rows.add(verdict)) {
            return Change.NEW;
        }
        if (verdict.reason() != null) {
            rows.renew(verdict);
        }
        return Change.NONE;
    }

    @Override
    public List<Verdict> complaints(String platform, String workspace, int most) {
        var since = Instant.now().minus(Duration.ofDays(days));
        return done(() -> rows.complaints(platform, workspace, since, most));
    }

    @Override
    public int forget(Place place) {
        return done(() -> rows.delete(place));
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return done(() -> rows.deleteWorkspace(platform, workspace));
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }
}
