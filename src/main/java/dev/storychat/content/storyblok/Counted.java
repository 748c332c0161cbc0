package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many stories of each type searches selected a moment ago: whoever turns pages or sorts them anew waits for no
 * counting, and Storyblok is not asked for it.
 */
final class Counted {
    private static final int MOST = 200;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LongSupplier nanos;

    private final Map<Query, Count> bySelection = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Count> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Nothing counted yet.
     *
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Counted(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Count(long total, Map<String, Long> byType, long nanos) {}

    synchronized boolean has(Query query) {
        return fresh(query).isPresent();
    }

    /**
     * The counts, unless the content is another by now.
     *
     * @param total of the stories that are found now
     */
    synchronized Optional<Map<String, Long>> of(Query query, long total) {
        return fresh(query).filter(count -> count.total == total).map(Count::byType);
    }

    synchronized void keep(Query query, long total, Map<String, Long> byType) {
        var selection = selection(query);
        bySelection.remove(selection); // so that it becomes the youngest
        bySelection.put(selection, new Count(total, Map.copyOf(byType), nanos.getAsLong()));
    }

    private Optional<Count> fresh(Query query) {
        return Optional.ofNullable(bySelection.get(selection(query)))
                .filter(count -> nanos.getAsLong() - count.nanos < FRESH.toNanos());
    }

    /** What is selected does not depend on the page, its size and the order. */
    private static Query selection(Query query) {
        return query.atMost(1).onPage(1).sortedBy(Query.Sort.RELEVANCE);
    }
}
