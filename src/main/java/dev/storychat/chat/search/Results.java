package dev.storychat.chat.search;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param hits best first
 * @param total how many stories match in all
 * @param exact whether {@code total} is counted; false where a backend ranks everything and counts nothing
 * @param byType how many match for each content type, most first; empty when the backend does not count them
 * @param hosts where the stories' own links lead, lower case
 * @param copiedAt how the content was then, because it cannot be reached now; null: it is as it is now
 */
public record Results(
        List<Hit> hits,
        long total,
        boolean exact,
        Map<String, Long> byType,
        Set<String> hosts,
        @Nullable Instant copiedAt) {
    public Results {
        hits = List.copyOf(hits);
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        hosts = Set.copyOf(hosts);
    }

    /** What is there now. */
    public Results(List<Hit> hits, long total, boolean exact, Map<String, Long> byType, Set<String> hosts) {
        this(hits, total, exact, byType, hosts, null);
    }

    /** The same, of a copy. */
    public Results copiedAt(Instant when) {
        return new Results(hits, total, exact, byType, hosts, when);
    }

    public static Results none() {
        return new Results(List.of(), 0, true, Map.of(), Set.of());
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
