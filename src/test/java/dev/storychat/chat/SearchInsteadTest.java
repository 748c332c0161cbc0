package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import java.lang.Thread.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who ask while the model is away. */
@Timeout(30)
class SearchInsteadTest {
    private static final ModelUnavailableException AWAY =
            new ModelUnavailableException(new Diagnosis("silent", "It is silent.", "Wait."));

    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    @Test
    void lets_a_few_search_at_a_time_and_the_others_wait() throws Exception {
        var instead = new SearchInstead(
                new ScopedSearch(new SlowSearch(), new ChosenPreferences()),
                new Manner("Storychat", 10, 10, Duration.ofMinutes(2)));
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < SearchInstead.MOST_AT_ONCE; i++) {
            threads.add(begin(instead));
        }
        until(() -> inside.get() == SearchInstead.MOST_AT_ONCE);

        var late = begin(instead);
        threads.add(late);
        until(() -> late.getState() == State.TIMED_WAITING || inside.get() > SearchInstead.MOST_AT_ONCE);
        assertThat(inside).hasValue(SearchInstead.MOST_AT_ONCE);
        open.countDown();

        for (var thread : threads) {
            thread.join();
        }
        assertThat(answers)
                .hasSize(threads.size())
                .allMatch(answer -> answer.action().equals("search"));
    }

    private Thread begin(SearchInstead instead) {
        var thread = new Thread(() -> answers.add(answer(instead)));
        thread.start();
        return thread;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    private Answer answer(SearchInstead instead) {
        var message = new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "ferry", Instant.EPOCH);
        var draft = new Draft(new RecordedReply(), Set.of(), InstantSource.system(), new Stop());
        return instead.answer(new Question(message, List.of(), true), AWAY, draft);
    }

    /** Finds nothing until it is told to. */
    private final class SlowSearch implements Search {
        @Override
        public Results find(Query query) {
            inside.incrementAndGet();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return FixedSearch.results("Ferry");
        }

        @Override
        public Counts count(Query query, Counts.@Nullable By by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Text> open(String reference) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> hosts() {
            return Set.of();
        }
    }
}
