package dev.storychat.content.storyblok;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Counts on their way, by content type; an empty one is a type that could not be counted. */
final class TypeCounts {
    private final Map<String, CompletableFuture<OptionalLong>> byType = new HashMap<>();

    void expect(String type, CompletableFuture<OptionalLong> count) {
        byType.put(type, count);
    }

    /** Those of the types that are not expected yet. */
    List<String> missing(Collection<String> types) {
        return types.stream().filter(type -> !byType.containsKey(type)).toList();
    }

    /** What is there in time; a type without any story is left out. */
    Map<String, Long> await(Duration patience) {
        CompletableFuture.allOf(byType.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        var counts = new HashMap<String, Long>();
        byType.forEach(
                (type, count) -> count.getNow(OptionalLong.empty()).ifPresent(stories -> counts.put(type, stories)));
        counts.values().removeIf(stories -> stories == 0);
        return counts;
    }

    /** Whether each of the types, and all others that are expected, was counted. */
    boolean areAllOf(Collection<String> types) {
        return missing(types).isEmpty()
                && byType.values().stream()
                        .allMatch(count -> count.getNow(OptionalLong.empty()).isPresent());
    }
}
