package dev.storychat.chat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts in memory, all of it today. */
public final class CountedUsage implements Usage {
    private final SortedMap<String, Tally> channels = new TreeMap<>();

    @Override
    public void count(Place place, Tally tally) {
        channels.merge(place.channel(), tally, Tally::plus);
    }

    /** What was counted in a channel. */
    public Tally of(String channel) {
        return channels.getOrDefault(channel, Tally.NONE);
    }

    @Override
    public SortedMap<LocalDate, Tally> ofChannel(Place place, LocalDate since) {
        return today(of(place.channel()));
    }

    @Override
    public SortedMap<LocalDate, Tally> ofWorkspace(String platform, String workspace, LocalDate since) {
        return today(channels.values().stream().reduce(Tally.NONE, Tally::plus));
    }

    @Override
    public List<Counted> ofAll(LocalDate since) {
        return channels.entrySet().stream()
                .map(channel -> new Counted(
                        new Place("slack", "T1", channel.getKey(), ""),
                        LocalDate.now(ZoneOffset.UTC),
                        channel.getValue()))
                .toList();
    }

    @Override
    public Tally sinceStart() {
        return channels.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    private static SortedMap<LocalDate, Tally> today(Tally tally) {
        var days = new TreeMap<LocalDate, Tally>(Comparator.reverseOrder());
        if (!tally.equals(Tally.NONE)) {
            days.put(LocalDate.now(ZoneOffset.UTC), tally);
        }
        return days;
    }

    @Override
    public int forget(Place place) {
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        return 0;
    }
}
