package dev.storychat.slack.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What failed last, for those who look after the server. */
final class LastFailure {

    private record Noted(String code, long nanos) {}

    private volatile @Nullable Noted last;

    void note(String code) {
        last = new Noted(code, System.nanoTime());
    }

    /** Empty when nothing ever failed. */
    Optional<Failure> get() {
        return Optional.ofNullable(last)
                .map(noted -> new Failure(noted.code(), Duration.ofNanos(System.nanoTime() - noted.nanos())));
    }
}
