package dev.storychat.chat.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of what was found.
 *
 * @param hits best first
 * @param total how many stories match in all
 * @param exact whether {@code total} is counted; false where a backend ranks everything and counts nothing
 * @param byType how many match for each content type, most first; empty when the backend does not count them
 * @param hosts where the stories' own links lead, lower case
 */
public record Results(List<Hit> hits, long total, boolean exact, Map<String, Long> byType, Set<String> hosts) {
    public Results {
        hits = List.copyOf(hits);
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        hosts = Set.copyOf(hosts);
    }

    public static Results none() {
        return new Results(List.of(), 0, true, Map.of(), Set.of());
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
