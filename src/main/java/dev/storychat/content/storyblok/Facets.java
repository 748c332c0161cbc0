package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.StoryDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Counts by content type what is too much for one page. The API lists no types: those that were seen in earlier results
 * are counted, each by a call of its own beside the search, so that nobody waits longer as a rule; types that only its page
 * shows are counted after it, and further ones where there are stories of other types still. Where only one type was ever
 * seen there is nothing to choose and nothing is asked.
 */
final class Facets {
    /** Storyblok serves 1,000 cached calls a second, but people choose among a few. */
    private static final int MOST_TYPES = 6;

    /** So many more are tried where those do not make up the total. */
    private static final int MOST_FURTHER = 6;

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
    private final SeenTypes seen = new SeenTypes();

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
            seen.learn(found.stories());
            if (isNotToCount(query) || !seen.areSeveral()) {
                return Map.of();
            }
            return counted.of(query, found.total()).orElseGet(() -> {
                var types = seen.first(MOST_TYPES, found.stories());
                var byType = count(types);
                if (counts.areAllOf(types) && !isAll(byType, found)) {
                    types = seen.first(MOST_TYPES + MOST_FURTHER, found.stories());
                    byType = count(types);
                }
                if (counts.areAllOf(types)) {
                    counted.keep(query, found.total(), byType);
                }
                return byType;
            });
        }

        private Map<String, Long> count(List<String> types) {
            begin(types);
            return counts.await(PATIENCE);
        }

        private static boolean isAll(Map<String, Long> byType, Found found) {
            return byType.values().stream().mapToLong(Long::longValue).sum() >= found.total();
        }
    }

    void learn(List<StoryDocument> stories) {
        seen.learn(stories);
    }

    /** What was counted a moment ago is not counted again, unless the search finds another number of stories now. */
    Counting begin(Query query, Counter counter) {
        var counting = new Counting(query, counter);
        if (!isNotToCount(query) && seen.areSeveral() && !counted.has(query)) {
            counting.begin(seen.first(MOST_TYPES, List.of()));
        }
        return counting;
    }

    /** Where one type is asked for, and where a single story is: that is how others count. */
    private static boolean isNotToCount(Query query) {
        return query.contentType() != null || query.limit() == 1;
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
