package dev.storychat.chat;

import java.util.List;
import java.util.function.Supplier;

/**
 * Tells how many messages are set aside, and knows nothing else of them.
 *
 * @param number what it tells; may throw
 */
public record FixedAside(Supplier<Long> number) implements Aside {

    @Override
    public long count(String platform, String workspace) {
        return number.get();
    }

    @Override
    public long count() {
        return number.get();
    }

    @Override
    public List<Failed> latest(int most) {
        return List.of();
    }

    @Override
    public boolean retry(long id) {
        return false;
    }

    @Override
    public int retryAll() {
        return 0;
    }

    @Override
    public boolean erase(long id) {
        return false;
    }
}
