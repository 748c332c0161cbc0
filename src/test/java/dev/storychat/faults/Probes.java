package dev.storychat.faults;

import dev.storychat.fakes.Fakes;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackRequests;
import dev.storychat.faults.Figures.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody searches and a monitor asks for health, once a second, while something else goes on. */
final class Probes implements AutoCloseable {
    private static final SlackRequests SLACK = SlackRequests.signedWith(Fakes.SIGNING_SECRET);
    private static final List<String> HEALTH = List.of("/health", "/health/live", "/health/ready");

    private record Search(String responseUrl, Instant at) {}

    private final Cluster cluster;
    private final Queue<Search> searches = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<Duration>> checks = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();

    Probes(Cluster cluster) {
        this.cluster = cluster;
        ticks.scheduleAtFixedRate(this::probe, 0, 1, TimeUnit.SECONDS);
    }

    private void probe() {
        HEALTH.forEach(path -> checks.add(timed(cluster.first().get(path), 200)));
        var search = new Search(cluster.slack.responseUrl(), Instant.now());
        searches.add(search);
        cluster.first().post(SLACK.slash("/search", "pollinator", search.responseUrl()));
    }

    /** From the request to health to its answer; a minute for what was not 200. */
    Times health() {
        return Times.of(checks.stream().map(CompletableFuture::join).toList());
    }

    /** From the command to its results; a minute for what brought none. */
    Times searches() {
        return Times.of(searches.stream().map(this::took).toList());
    }

    private Duration took(Search search) {
        return cluster.slack.calls("response_url").stream()
                .filter(call -> call.ok() && search.responseUrl().endsWith(call.path()))
                .map(SlackCall::at)
                .map(answered -> Duration.between(search.at(), answered))
                .findFirst()
                .orElse(Duration.ofMinutes(1));
    }

    private static CompletableFuture<Duration> timed(CompletableFuture<Integer> status, int right) {
        var begun = System.nanoTime();
        return status.handle((code, failure) ->
                failure == null && code == right ? Duration.ofNanos(System.nanoTime() - begun) : Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
