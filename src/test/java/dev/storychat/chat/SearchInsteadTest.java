package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final RecordedReply reply = new RecordedReply();
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    @Test
    void lets_a_few_search_at_a_time_and_the_others_wait() throws Exception {
        var instead = instead(Duration.ofMinutes(1));
        var threads = fill(instead);

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

    @Test
    void says_that_nothing_is_reached_where_searches_hang_as_well() throws Exception {
        var instead = instead(Duration.ZERO);
        var threads = fill(instead);

        assertThat(answer(instead).action()).isEqualTo("error");
        assertThat(reply.text).contains("the content can't be reached either");

        open.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void says_nothing_more_where_it_is_told_while_it_waits_that_somebody_else_answers() throws Exception {
        var instead = instead(Duration.ofMinutes(1));
        var threads = fill(instead);
        reply.afterStatus = Thread.currentThread()::interrupt;

        assertThatThrownBy(() -> answer(instead)).isInstanceOf(ModelUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reply.text).isEmpty();

        open.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    private SearchInstead instead(Duration patience) {
        return new SearchInstead(
                new ScopedSearch(new SlowSearch(), new ChosenPreferences()),
                new Manner("Storychat", 10, 10, Duration.ofMinutes(2)),
                patience);
    }

    /** As many search as may. */
    private List<Thread> fill(SearchInstead instead) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < SearchInstead.MOST_AT_ONCE; i++) {
            threads.add(begin(instead));
        }
        until(() -> inside.get() == SearchInstead.MOST_AT_ONCE);
        return threads;
    }

    private Thread begin(SearchInstead instead) {
        var thread = new Thread(() -> answers.add(answer(instead, new RecordedReply())));
        thread.start();
        return thread;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    private Answer answer(SearchInstead instead) {
        return answer(instead, reply);
    }

    private static Answer answer(SearchInstead instead, RecordedReply reply) {
        var message = new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "ferry", Instant.EPOCH);
        var draft = new Draft(reply, Set.of(), InstantSource.system(), new Stop());
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
