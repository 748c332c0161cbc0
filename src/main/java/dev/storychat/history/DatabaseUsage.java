package dev.storychat.history;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Usage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@link Usage} in the table {@code usage_by_day}. Counted in memory first, so that nobody who is answered waits for
 * it: a process that ends loses what it counted in its last second.
 */
final class DatabaseUsage implements Usage {
    private static final Logger LOG = System.getLogger(DatabaseUsage.class.getName());

    private record Day(Place channel, LocalDate date) {}

    private final UsageRows rows;
    private final UsageSums sums;
    private final InstantSource clock;
    private final Executor soon;
    private final Map<Day, Tally> counted = new LinkedHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Tally sinceStart = Tally.NONE;

    /**
     * Counts.
     *
     * @param soon runs what it is given a moment later: what is counted until then is written together
     */
    DatabaseUsage(UsageRows rows, UsageSums sums, InstantSource clock, Executor soon) {
        this.rows = rows;
        this.sums = sums;
        this.clock = clock;
        this.soon = soon;
    }

    @Override
    public void count(Place place, Tally tally) {
        synchronized (counted) {
            sinceStart = sinceStart.plus(tally);
            count(new Day(channel(place), today()), tally);
        }
        if (due.compareAndSet(false, true)) {
            try {
                soon.execute(this::write);
            } catch (RejectedExecutionException e) {
                due.set(false); // the next one brings it along
            }
        }
    }

    private void count(Day day, Tally tally) {
        synchronized (counted) {
            counted.merge(day, tally, Tally::plus);
        }
    }

    /** Writes what was counted. What the database does not take is kept for the next time. */
    synchronized void write() {
        due.set(false);
        Map<Day, Tally> taken;
        synchronized (counted) {
            taken = new LinkedHashMap<>(counted);
            counted.clear();
        }
        taken.forEach(this::write);
    }

    private void write(Day day, Tally tally) {
        try {
            rows.add(day.channel(), day.date(), tally);
        } catch (SQLException e) {
            count(day, tally);
            LOG.log(Level.WARNING, "usage was not written, sql state {0}: kept for later", e.getSQLState());
        }
    }

    @Override
    public SortedMap<LocalDate, Tally> ofChannel(Place place, LocalDate since) {
        return written(() -> sums.ofChannel(channel(place), since));
    }

    @Override
    public SortedMap<LocalDate, Tally> ofWorkspace(String platform, String workspace, LocalDate since) {
        return written(() -> sums.ofWorkspace(platform, workspace, since));
    }

    @Override
    public List<Counted> ofAll(LocalDate since) {
        return written(() -> sums.ofAll(since));
    }

    @Override
    public Tally sinceStart() {
        return sinceStart;
    }

    @Override
    public int forget(Place place) {
        return written(() -> {
            rows.detach(channel(place));
            return 0;
        });
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return written(() -> rows.deleteWorkspace(platform, workspace));
    }

    void eraseBefore(LocalDate day) throws SQLException {
        rows.deleteBefore(day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T written(Work<T> work) {
        write();
        try {
            return work.run();
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    static Place channel(Place place) {
        return new Place(place.platform(), place.workspace(), place.channel(), "");
    }
}
