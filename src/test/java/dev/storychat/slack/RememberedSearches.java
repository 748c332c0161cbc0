package dev.storychat.slack;

import dev.storychat.chat.Place;
import dev.storychat.chat.search.RecentSearches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps searches in memory. */
final class RememberedSearches implements RecentSearches {
    private final Map<Searcher, List<String>> kept = new HashMap<>();

    @Override
    public void keep(Searcher searcher, String written) {
        kept.computeIfAbsent(searcher, s -> new ArrayList<>()).add(0, written);
    }

    @Override
    public List<String> of(Searcher searcher) {
        return kept.getOrDefault(searcher, List.of());
    }

    @Override
    public int forget(Place place) {
        return 0;
    }

    @Override
    public int forgetWorkspace(String platform, String workspace) {
        kept.clear();
        return 0;
    }
}
