package dev.storychat.faults;

import dev.storychat.fakes.SignedRequest;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands before several instances: asks each for {@code /health/ready}, sends requests to those that are, and to another
 * one when a connection is refused or the answer is 503. What breaks later than that it does not send again.
 */
final class LoadBalancer implements Route, AutoCloseable {
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private final Random chance;
    private final List<Instance> instances;
    private final Set<Instance> ready = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor();

    LoadBalancer(List<Instance> instances, Random chance) {
        this.instances = List.copyOf(instances);
        this.chance = chance;
        ready.addAll(instances);
        instances.forEach(instance -> checks.scheduleWithFixedDelay(
                () -> check(instance), 0, BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public CompletableFuture<Integer> post(SignedRequest request) {
        var candidates =
                new ArrayList<>(instances.stream().filter(ready::contains).toList());
        synchronized (chance) {
            Collections.shuffle(candidates, chance);
        }
        return post(request, new ArrayDeque<>(candidates));
    }

    private CompletableFuture<Integer> post(SignedRequest request, Queue<Instance> left) {
        var instance = left.poll();
        return instance == null
                ? CompletableFuture.completedFuture(UNAVAILABLE)
                : instance.post(request)
                        .exceptionallyCompose(failure -> isRefusal(failure)
                                ? CompletableFuture.completedFuture(UNAVAILABLE)
                                : CompletableFuture.failedFuture(failure))
                        .thenCompose(status -> status == UNAVAILABLE
                                ? post(request, left)
                                : CompletableFuture.completedFuture(status));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ConnectException || failure.getCause() != null && isRefusal(failure.getCause());
    }

    private void check(Instance instance) {
        instance.isReady().thenAccept(is -> {
            if (is) {
                ready.add(instance);
            } else {
                ready.remove(instance);
            }
        });
    }

    @Override
    public void close() {
        checks.shutdownNow();
    }
}
