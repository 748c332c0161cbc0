package dev.storychat.history;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers a limited number of values for a short while, those that were looked up latest.
 *
 * @param <K> what they are looked up by
 * @param <V> what they are
 */
final class ShortMemory<K, V> {
    private static final int MOST = 10_000;

    private record Known<V>(V value, long until) {}

    private final Duration goodFor;
    private final InstantSource clock;
    private final Map<K, Known<V>> known = new LinkedHashMap<>();
    private long changes;

    ShortMemory(Duration goodFor, InstantSource clock) {
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /** What is known, or else what is read now; nothing is locked while it is read. */
    V get(K key, Supplier<V> read) {
        long before;
        synchronized (this) {
            var found = known.get(key);
            if (found != null && found.until() > clock.millis()) {
                return found.value();
            }
            before = changes;
        }
        var value = read.get();
        remember(key, value, before);
        return value;
    }

    /** What was read before a change may be outdated already: it is not remembered. */
    private synchronized void remember(K key, V value, long before) {
        if (before == changes) {
            known.remove(key);
            known.put(key, new Known<>(value, clock.millis() + goodFor.toMillis()));
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    synchronized void forget(K key) {
        changes++;
        known.remove(key);
    }

    synchronized void forgetAll() {
        changes++;
        known.clear();
    }
}
