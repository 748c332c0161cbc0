package dev.storychat.history;

import dev.storychat.chat.HistoryUnavailableException;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Preferences;
import java.sql.SQLException;

/**
 * {@link Preferences} in the table {@code channel_preference}, remembered for {@value #GOOD_FOR_MILLIS} ms: the same
 * channel is asked for several times while a message is answered.
 */
final class DatabasePreferences implements Preferences {
    static final int GOOD_FOR_MILLIS = 3_000;

    private final PreferenceRows rows;
    private final ShortMemory<Place, Preference> known;

    DatabasePreferences(PreferenceRows rows, ShortMemory<Place, Preference> known) {
        this.rows = rows;
        this.known = known;
    }

    @Override
    public Preference of(Place place) {
        var channel = channel(place);
        return known.get(channel, () -> read(channel));
    }

    private Preference read(Place channel) {
        try {
            return rows.find(channel).orElse(Preference.DEFAULT);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        }
    }

    @Override
    public void set(Place place, Preference preference) {
        var channel = channel(place);
        try {
            rows.put(channel, preference);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        } finally {
            known.forget(channel);
        }
    }

    @Override
    public int forget(Place place) {
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        try {
            return rows.delete(platform, workspace);
        } catch (SQLException e) {
            throw new HistoryUnavailableException(e);
        } finally {
            known.forgetAll();
        }
    }

    private static Place channel(Place place) {
        return new Place(place.platform(), place.workspace(), place.channel(), "");
    }
}
