package dev.storychat.slack.api;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How the connections of Socket Mode are, told by those who keep them for those who look after the server. */
public final class Sockets {

    private final AtomicInteger open = new AtomicInteger();
    private final LastFailure last = new LastFailure();

    /** One more is open. */
    public void opened() {
        open.incrementAndGet();
    }

    /** One of them is no longer open. */
    public void closed() {
        open.decrementAndGet();
    }

    /**
     * One could not be opened, or was lost.
     *
     * @param code Slack's {@code error}, or {@code http_500} and the like, {@code unreachable}, {@code no_hello},
     *     {@code link_disabled}
     */
    public void failed(String code) {
        last.note(code);
    }

    /** How many are open now. */
    public int open() {
        return open.get();
    }

    /** The latest time that one could not be opened or was lost; empty when that never happened. */
    public Optional<Failure> lastFailure() {
        return last.get();
    }
}
