package dev.storychat.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * How much the assistant is used, by workspace, channel and day (UTC). When a channel is {@linkplain #forget forgotten}
 * its numbers stay in the sums of its workspace and no longer tell where they come from. What is read or forgotten throws
 * {@link HistoryUnavailableException} when the database does not answer.
 */
public interface Usage extends Keeper {

    /** Counts for today. Returns at once and never throws; it is written a little later. */
    void count(Place place, Tally tally);

    /**
     * What was counted in a channel, its threads included.
     *
     * @param since the first day
     * @return days on which there was something, latest first
     */
    SortedMap<LocalDate, Tally> ofChannel(Place place, LocalDate since);

    /** The same for all channels of a workspace together. */
    SortedMap<LocalDate, Tally> ofWorkspace(String platform, String workspace, LocalDate since);

    /**
     * What was counted in one channel on one day.
     *
     * @param channel its channel is empty for what forgotten channels left; it has no thread
     */
    record Counted(Place channel, LocalDate day, Tally tally) {}

    /** What was counted anywhere, in no order. */
    List<Counted> ofAll(LocalDate since);

    /** What this instance has counted since its start, also where that is forgotten now. */
    Tally sinceStart();
}
