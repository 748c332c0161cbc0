package dev.storychat.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/** Folders that tests work in. */
public final class Folders {
    private static final Deque<Path> LEFT_BY_SERVERS = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LEFT_BY_SERVERS.forEach(Folders::delete)));
    }

    private Folders() {}

    /** For a server: empty, or with no more in it than the unpacked server, so that it starts as on any but its first day. */
    static Path forServer() {
        var left = LEFT_BY_SERVERS.poll();
        return left == null ? temporary() : left;
    }

    /** Deletes all that a server kept but not the server, for the next that {@link #forServer} is asked for. */
    static void leave(Path folder) {
        delete(folder, file -> !folder.relativize(file).toString().matches("(data(/server-.*)?)?"));
        LEFT_BY_SERVERS.push(folder);
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("storychat-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with all that is in it; nothing happens when it is not there. */
    public static void delete(Path folder) {
        delete(folder, file -> true);
    }

    private static void delete(Path folder, Predicate<Path> which) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.filter(which)
                    .sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
