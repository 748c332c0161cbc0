package dev.storychat.history;

import dev.storychat.chat.Feedback;
import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Verdict;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@link Feedback} in the table {@code feedback}. */
@Dependent
class DatabaseFeedback implements Feedback {
    private final FeedbackRows rows;
    private final UsageRows usage;
    private final int days;

    @Inject
    DatabaseFeedback(FeedbackRows rows, UsageRows usage, AppSettings settings) {
        this.rows = rows;
        this.usage = usage;
        this.days = settings.retentionDays();
    }

    @Override
    public boolean keeps() {
        return days > 0;
    }

    @Override
    public Change keep(Verdict verdict) {
        return done(() -> {
            var change = keeps() ? write(verdict) : Change.NEW;
            // At once, unlike all else that is counted: a verdict that outlives its count would be taken from zero
            // later.
            count(verdict, verdict.tally(change));
            return change;
        });
    }

    private void count(Verdict verdict, Tally tally) throws SQLException {
        if (!tally.equals(Tally.NONE)) {
            var day = LocalDate.ofInstant(verdict.at(), ZoneOffset.UTC);
            usage.add(DatabaseUsage.channel(verdict.place()), day, tally);
        }
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
