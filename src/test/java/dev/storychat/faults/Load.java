package dev.storychat.faults;

import dev.storychat.flow.Until;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People who ask at a steady rate, whatever becomes of what was asked before, until this is closed. */
final class Load implements AutoCloseable {
    private static final int CHANNELS = 20;

    /** What was asked, and what became of its delivery. */
    record Asked(Question question, CompletableFuture<Delivery> delivery) {}

    private final EventsApi slack;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();

    private Load(EventsApi slack) {
        this.slack = slack;
    }

    static Load of(int perSecond, EventsApi slack) {
        var load = new Load(slack);
        var period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        load.ticks.scheduleAtFixedRate(load::ask, 0, period, TimeUnit.NANOSECONDS);
        return load;
    }

    void lasts(Duration time) {
        Until.passed(time);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Question> questions() {
        return asked.stream().map(Asked::question).toList();
    }

    /** Waits for what Slack still delivers. Gives those that were acknowledged in the end. */
    List<Question> acknowledged() {
        return asked.stream()
                .filter(some -> some.delivery().join().acknowledged())
                .map(Asked::question)
                .toList();
    }

    private void ask() {
        var question = Question.in("C0LOAD" + asked.size() % CHANNELS);
        asked.add(new Asked(question, slack.deliver(question)));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
