package dev.storychat.operations;

import dev.storychat.chat.Place;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Usage.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How much was used day by day.
 *
 * @param first the first day
 * @param all what was counted anywhere, one for each day
 * @param channels the same of each channel, the most used first
 */
record UsageFigures(LocalDate first, List<Tally> all, List<OfChannel> channels) {
    /** Each conversation on the chat page is a channel of its own, which tells an operator nothing. */
    private static final String PAGE = "web";

    UsageFigures {
        all = List.copyOf(all);
        channels = List.copyOf(channels);
    }

    /**
     * One channel.
     *
     * @param days one for each day
     */
    record OfChannel(Place place, List<Tally> days) {
        OfChannel {
            days = List.copyOf(days);
        }

        Tally sum() {
            return days.stream().reduce(Tally.NONE, Tally::plus);
        }

        private long uses() {
            return sum().answers() + sum().searches();
        }
    }

    /** Sorts what was counted in so many days from the first one on. */
    static UsageFigures of(List<Counted> counted, LocalDate first, int days) {
        var all = nothing(days);
        var channels = new LinkedHashMap<Place, Tally[]>();
        for (var one : counted) {
            var day = (int) ChronoUnit.DAYS.between(first, one.day());
            if (day >= 0 && day < days) {
                all[day] = all[day].plus(one.tally());
                var ofChannel = channels.computeIfAbsent(shown(one.channel()), place -> nothing(days));
                ofChannel[day] = ofChannel[day].plus(one.tally());
            }
        }
        var mostUsedFirst = channels.entrySet().stream()
                .map(channel -> new OfChannel(channel.getKey(), List.of(channel.getValue())))
                .sorted(Comparator.comparingLong(OfChannel::uses).reversed())
                .toList();
        return new UsageFigures(first, List.of(all), mostUsedFirst);
    }

    private static Tally[] nothing(int days) {
        var tallies = new Tally[days];
        Arrays.fill(tallies, Tally.NONE);
        return tallies;
    }

    private static Place shown(Place place) {
        return place.platform().equals(PAGE) ? new Place(PAGE, place.workspace(), "", "") : place;
    }
}
