package dev.storychat.slack.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How the connections of Socket Mode are, told by those who keep them for those who look after the server. */
public final class Sockets {

    /**
     * Why there was no connection.
     *
     * @param code Slack's {@code error}, or {@code http_500} and the like, {@code unreachable}, {@code no_hello},
     *     {@code link_disabled}
     * @param age how long ago that was
     */
    public record Failure(String code, Duration age) {}

    private record Noted(String code, long nanos) {}

    private final AtomicInteger open = new AtomicInteger();
    private volatile @Nullable Noted last;

    /** One more is open. */
    public void opened() {
        open.incrementAndGet();
    }

    /** One of them is no longer open. */
    public void closed() {
        open.decrementAndGet();
    }

    /** One could not be opened, or was lost. */
    public void failed(String code) {
        last = new Noted(code, System.nanoTime());
    }

    /** How many are open now. */
    public int open() {
        return open.get();
    }

    /** The latest time that one could not be opened or was lost; empty when that never happened. */
    public Optional<Failure> lastFailure() {
        return Optional.ofNullable(last)
                .map(noted -> new Failure(noted.code(), Duration.ofNanos(System.nanoTime() - noted.nanos())));
    }
}
