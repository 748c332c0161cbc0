package dev.storychat.operations;

import dev.storychat.chat.Part;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** The last known state of every part. Looking takes long when a remote side hangs; asking here never does. */
class Pulse {
    /** A check may take a second in all; the rest of it is for the answer's way. */
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final Map<String, Watched> parts = new ConcurrentHashMap<>();

    Pulse(Iterable<Part> parts, Executor threads) {
        this(parts, threads, System::nanoTime);
    }

    Pulse(Iterable<Part> parts, Executor threads, LongSupplier nanos) {
        parts.forEach(part -> this.parts.put(part.name(), new Watched(part, threads, nanos)));
    }

    /** Looks at a part, waiting for a moment at the most; empty when it never answered or does not exist. */
    Optional<Reading> read(String part) {
        return read(part, PATIENCE);
    }

    /**
     * The same, for those who have another patience. Who asks for one part asks for the others next: they are looked at beside it,
     * so that several that hang are waited for once.
     */
    Optional<Reading> read(String part, Duration patience) {
        parts.values().forEach(Watched::refreshIfOld);
        return Optional.ofNullable(parts.get(part)).flatMap(watched -> watched.read(patience));
    }

    /** Begins to look at all parts, so that a later reading is there at once. */
    void refresh() {
        parts.values().forEach(Watched::refresh);
    }

    /**
     * A state and when it was taken.
     *
     * @param latency how long the looking took
     * @param age how long ago that was
     */
    record Reading(Part.State state, Duration latency, Duration age) {}
}
