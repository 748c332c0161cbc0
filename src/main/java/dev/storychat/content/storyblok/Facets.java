package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.StoryDocument;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Counts by content type what is too much for one page. The API lists no types: those that were seen in earlier results
 * are counted, each by a call of its own beside the search, so that nobody waits longer as a rule; types that only its page
 * shows are counted after it. Where only one type was ever seen there is nothing to choose and nothing is asked.
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
    private final Counted counted;
    private final Map<String, LongAdder> seen = new ConcurrentHashMap<>();

    /**
     * Has seen no types yet.
     *
     * @param nanos the clock; see {@link System#nanoTime()}
     */
    Facets(Executor threads, LongSupplier nanos) {
        this.threads = threads;
        this.calls = new Bucket(MOST_CALLS_A_SECOND, nanos);
        this.counted = new Counted(nanos);
    }

    /** Counts what a query selects. */
    interface Counter {
        Counts count(Query query);
    }

    /** Counts of one search, on their way or still to be asked for. */
    final class Counting {
        private final Query query;
        private final Counter counter;
        private final TypeCounts counts = new TypeCounts();

        private Counting(Query query, Counter counter) {
            this.query = query;
            this.counter = counter;
        }

        private void begin(List<String> types) {
            var missing = counts.missing(types);
            if (calls.tryTake(missing.size())) {
                missing.forEach(type -> counts.expect(type, beside(query.ofType(type), counter)));
            }
        }

        /**
         * Those that come in time, with the types on the page that were not begun beside the search: none was seen before,
         * or others more often. A type without any story is left out.
         */
        Map<String, Long> await(Found found) {
            learn(found.stories());
            if (isNotToCount(query) || seen.size() < 2) {
                return Map.of();
            }
            return counted.of(query, found.total()).orElseGet(() -> {
                var types = wanted(found.stories());
                begin(types);
                var byType = counts.await(PATIENCE);
                if (counts.areAllOf(types)) {
                    counted.keep(query, found.total(), byType);
                }
                return byType;
            });
        }
    }

    void learn(List<StoryDocument> stories) {
        typesOf(stories)
                .forEach(
                        type -> seen.computeIfAbsent(type, t -> new LongAdder()).increment());
    }

    /** What was counted a moment ago is not counted again, unless the search finds another number of stories now. */
    Counting begin(Query query, Counter counter) {
        var counting = new Counting(query, counter);
        if (!isNotToCount(query) && seen.size() > 1 && !counted.has(query)) {
            counting.begin(wanted(List.of()));
        }
        return counting;
    }

    /** Where one type is asked for, and where a single story is: that is how others count. */
    private static boolean isNotToCount(Query query) {
        return query.contentType() != null || query.limit() == 1;
    }

    private List<String> wanted(List<StoryDocument> onPage) {
        var mostSeen = seen.entrySet().stream()
                .sorted(Comparator.comparingLong(type -> -type.getValue().sum()))
                .map(Map.Entry::getKey);
        return Stream.concat(typesOf(onPage), mostSeen)
                .distinct()
                .limit(MOST_TYPES)
                .toList();
    }

    private static Stream<String> typesOf(List<StoryDocument> stories) {
        return stories.stream().map(story -> story.story().contentType()).filter(type -> !type.isEmpty());
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
