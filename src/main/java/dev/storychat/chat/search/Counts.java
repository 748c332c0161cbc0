package dev.storychat.chat.search;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many stories there are.
 *
 * @param total how many match in all
 * @param exact whether {@code total} and the groups are counted; false where it is at least so many
 * @param by how they are grouped; null: not at all, because nobody asked or the backend cannot
 * @param groups how many in each group: months newest first, all others largest first
 * @param rest how many are in none of the groups listed; always 0 for tags, as one story may have several
 * @param copiedAt how the content was then, because it cannot be reached now; null: it is as it is now
 */
public record Counts(
        long total,
        boolean exact,
        @Nullable By by,
        Map<String, Long> groups,
        long rest,
        @Nullable Instant copiedAt) {

    /** More groups than anybody reads. */
    public static final int MOST_GROUPS = 50;

    /** What stories are grouped by. */
    public enum By {
        TYPE,
        LANGUAGE,
        TAG,
        /** The month of publication in UTC, such as {@code 2026-03}. */
        MONTH,
        /** The folder right below the path that is asked for, such as {@code blog/}. */
        PATH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether every story is in one group at the most. */
        public boolean isDisjoint() {
            return this != TAG;
        }
    }

    public Counts {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Not grouped. */
    public static Counts of(long total, boolean exact) {
        return new Counts(total, exact, null, Map.of(), 0, null);
    }

    /** Grouped, and counted exactly. */
    public static Counts of(long total, By by, Map<String, Long> groups) {
        Comparator<Map.Entry<String, Long>> largest = Map.Entry.comparingByValue(Comparator.reverseOrder());
        var order = by == By.MONTH
                ? Map.Entry.<String, Long>comparingByKey(Comparator.reverseOrder())
                : largest.thenComparing(Map.Entry.comparingByKey());
        var listed = new LinkedHashMap<String, Long>();
        groups.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .sorted(order)
                .limit(MOST_GROUPS)
                .forEach(group -> listed.put(group.getKey(), group.getValue()));
        var counted = listed.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(total, true, by, listed, by.isDisjoint() ? Math.max(0, total - counted) : 0, null);
    }

    /** The same, of a copy. */
    public Counts copiedAt(Instant when) {
        return new Counts(total, exact, by, groups, rest, when);
    }
}
