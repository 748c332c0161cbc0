package dev.storychat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a run found, one line for each promise, on the console and in {@code target/faults/figures.txt}. */
final class Figures {
    private static final Path FILE = Path.of("target", "faults", "figures.txt");

    private Figures() {}

    static void print(String promise, String figures, Object... values) {
        var line = promise + ": " + String.format(Locale.ROOT, figures, values);
        System.out.println("[faults] " + line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chance that can be repeated with {@code -Dfaults.seed=…}: its seed is printed. */
    static Random chance(String promise) {
        var seed = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
        System.out.println("[faults] " + promise + ": faults.seed=" + seed);
        return new Random(seed);
    }

    /** Times in milliseconds, in order. */
    record Times(List<Long> sorted) {
        static Times of(Collection<Duration> times) {
            return new Times(times.stream().map(Duration::toMillis).sorted().toList());
        }

        /** The time that so many of a hundred do not exceed. */
        long percentile(int percent) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
        }

        long most() {
            return percentile(100);
        }

        @Override
        public String toString() {
            return "p50 " + percentile(50) + ", p99 " + percentile(99) + ", most " + most() + " ms";
        }
    }
}
