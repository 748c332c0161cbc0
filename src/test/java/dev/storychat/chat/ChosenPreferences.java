package dev.storychat.chat;

import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people chose, remembered by channel. */
public final class ChosenPreferences implements Preferences {
    private final Map<String, Preference> chosen = new HashMap<>();
    private boolean isBroken;

    /** A search in places where nobody narrowed it. */
    public static ScopedSearch everywhere(Search search) {
        return new ScopedSearch(search, new ChosenPreferences());
    }

    @Override
    public Preference of(Place place) {
        if (isBroken) {
            throw new IllegalStateException("the database is away");
        }
        return chosen.getOrDefault(place.channel(), Preference.DEFAULT);
    }

    @Override
    public void set(Place place, Preference preference) {
        chosen.put(place.channel(), preference);
    }

    public ChosenPreferences with(String channel, Preference preference) {
        chosen.put(channel, preference);
        return this;
    }

    /** From now on nobody can look. */
    public void breakDown() {
        isBroken = true;
    }

    /** Narrows one channel to paths and types. */
    public ChosenPreferences within(String channel, List<String> paths, List<String> types) {
        return with(channel, new Preference(true, true, false, "", new Scope(paths, types, List.of())));
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
