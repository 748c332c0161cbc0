package dev.storychat.faults;

import dev.storychat.fakes.SignedRequest;
import dev.storychat.flow.Folders;
import dev.storychat.flow.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One server of several, that may be stopped and started again. Its folder under {@code target/faults} stays from test
 * to test, with what the runnable jar unpacks; the database file and the logs in it do not.
 */
final class Instance implements Route, AutoCloseable {
    static final int HEAP = 256;

    private static final Path HOME = Path.of("target", "faults").toAbsolutePath();
    private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
    private static final Duration CHECKS_PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SLACKS_PATIENCE)
            .build();

    private final String name;
    private final Path folder;
    private volatile RunningServer server;

    private Instance(String name, Path folder, RunningServer server) {
        this.name = name;
        this.folder = folder;
        this.server = server;
    }

    /** Starts one in a clean folder and does not wait for it. */
    static Instance launch(String name, List<String> settings) {
        var folder = HOME.resolve(name);
        try {
            Files.createDirectories(folder.resolve("data"));
            Files.deleteIfExists(folder.resolve("output.txt"));
            Folders.delete(folder.resolve("data/logs"));
            try (var databases = Files.newDirectoryStream(folder.resolve("data"), "*.db")) {
                databases.forEach(database -> database.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Instance(name, folder, RunningServer.launch(folder, Map.of(), settings, HEAP));
    }

    URI at(String path) {
        return server.at(path);
    }

    @Override
    public CompletableFuture<Integer> post(SignedRequest request) {
        return send(HttpRequest.newBuilder(request.to(at("/slack/events")), (header, value) -> true)
                .timeout(SLACKS_PATIENCE)
                .build());
    }

    CompletableFuture<Integer> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).timeout(CHECKS_PATIENCE).build());
    }

    /** Whether it says that it takes events; false while nobody listens there. */
    CompletableFuture<Boolean> isReady() {
        return get("/health/ready").handle((status, failure) -> failure == null && status == 200);
    }

    Instance awaitReady() {
        server.awaitReady();
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() {
        server.killHard();
    }

    /** SIGTERM. */
    void terminate() {
        server.terminate();
    }

    /** It stands still and does not know it, until it goes on. */
    void pause() {
        server.signal("STOP");
    }

    void goOn() {
        server.signal("CONT");
    }

    /** Waits until it has ended, and tells how long. */
    Duration awaitExit() {
        var begun = System.nanoTime();
        server.awaitExit();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void startAgain() {
        server = server.again();
    }

    private static CompletableFuture<Integer> send(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.discarding()).thenApply(response -> response.statusCode());
    }

    /** Stops it and keeps its logs beside its folder. */
    void close(String scenario) {
        close();
        var logs = HOME.resolve("logs").resolve(scenario + "-" + name);
        try {
            Folders.delete(logs);
            Files.createDirectories(logs.getParent());
            Files.move(folder.resolve("data/logs"), logs);
            Files.copy(folder.resolve("output.txt"), logs.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
