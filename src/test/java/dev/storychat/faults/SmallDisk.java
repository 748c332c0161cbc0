package dev.storychat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes in memory. Only root may make one. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "8m";
    private static final int PIECE = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where this process may not mount. */
    static Optional<SmallDisk> mount() {
        try {
            var folder = Files.createTempDirectory("storychat-small-");
            return run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString())
                    ? Optional.of(new SmallDisk(folder))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    /** Takes all the room that is left. */
    void fill() {
        try (var filler = Files.newOutputStream(at("filler"))) {
            while (true) {
                filler.write(new byte[PIECE]);
            }
        } catch (IOException full) {
            // No room is left, as it should be.
        }
    }

    void free() {
        try {
            Files.delete(at("filler"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", folder.toString());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
