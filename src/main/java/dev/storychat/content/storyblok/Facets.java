package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.StoryDocument;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts by content type what is too much for one page. The API lists no types: those that were seen in earlier results
 * are counted, each by a call of its own beside the search, so that nobody waits longer. Where only one type was ever
 * seen there is nothing to choose and nothing is asked.
 */
final class Facets {
    /** Storyblok serves 1,000 cached calls a second, but people choose among a few. */
    private static final int MOST_TYPES = 6;

    /**
     * What is not cached Storyblok serves 50 times a second (<a
     * href="https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/rate-limit">rate limit</a>): searches
     * need most of it where many people search at once, and then go without facets.
     */
    private static final int MOST_CALLS_A_SECOND = 30;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Executor threads;
    private final Bucket calls;
    private final Map<String, LongAdder> seen = new ConcurrentHashMap<>();

    /**
     * Has seen no types yet.
     *
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Facets(Executor threads, LongSupplier nanos) {
        this.threads = threads;
        this.calls = new Bucket(MOST_CALLS_A_SECOND, nanos);
    }

    /** Counts what a query selects. */
    interface Counter {
        Counts count(Query query);
    }

    /** Counts on their way, by type. */
    record Counting(Map<String, CompletableFuture<OptionalLong>> byType) {
        boolean isEmpty() {
            return byType.isEmpty();
        }

        /** Those that come in time; a type without any story is left out. */
        Map<String, Long> await() {
            CompletableFuture.allOf(byType.values().toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            var counts = new HashMap<String, Long>();
            byType.forEach((type, count) ->
                    count.getNow(OptionalLong.empty()).ifPresent(stories -> counts.put(type, stories)));
            counts.values().removeIf(stories -> stories == 0);
            return counts;
        }
    }

    void learn(List<StoryDocument> stories) {
        for (var story : stories) {
            var type = story.story().contentType();
            if (!type.isEmpty()) {
                seen.computeIfAbsent(type, t -> new LongAdder()).increment();
            }
        }
    }

    /** Counting nothing where one type is asked for, and where a single story is: that is how others count. */
    Counting begin(Query query, Counter counter) {
        if (query.contentType() != null || query.limit() == 1 || seen.size() < 2) {
            return new Counting(Map.of());
        }
        var types = mostSeen();
        if (!calls.tryTake(types.size())) {
            return new Counting(Map.of());
        }
        var counts = new HashMap<String, CompletableFuture<OptionalLong>>();
        types.forEach(type -> counts.put(type, beside(query.ofType(type), counter)));
        return new Counting(counts);
    }

    private List<String> mostSeen() {
        return seen.entrySet().stream()
                .sorted(Comparator.comparingLong(type -> -type.getValue().sum()))
                .limit(MOST_TYPES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private CompletableFuture<OptionalLong> beside(Query query, Counter counter) {
        try {
            return CompletableFuture.supplyAsync(() -> quietly(query, counter), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(OptionalLong.empty());
        }
    }

    /** A search without its facets is better than none. */
    private static OptionalLong quietly(Query query, Counter counter) {
        try {
            var counts = counter.count(query);
            return counts.exact() ? OptionalLong.of(counts.total()) : OptionalLong.empty();
        } catch (SearchUnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
