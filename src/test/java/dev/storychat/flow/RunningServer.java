package dev.storychat.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code java -jar target/storychat.jar} in a folder of its own, with nothing but the settings that a test gives it. */
public final class RunningServer implements AutoCloseable {
    static final Path JAR = Path.of("target", "storychat.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(40);
    private static final int POLL_MILLIS = 100;
    private static final int HEAP = 512;

    /** What a developer's own shell may hold and a test must not see. */
    private static final Pattern SETTING =
            Pattern.compile("(AWS|SLACK|STORYBLOK|DATABASE|BEDROCK|ADMIN|STORYCHAT|WLP)_.*"
                    + "|PORT|HOST|DEBUG|APP_NAME|CORS_ORIGINS|MAX_CONVERSATION_HISTORY|DEFAULT_SEARCH_LIMIT|REQUEST_TIMEOUT"
                    + "|HISTORY_RETENTION_DAYS|DATA_ENCRYPTION_KEY|DOTENV_FILE|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");

    private final Path folder;
    private final Map<String, String> environment;
    private final int heap;
    private final List<String> flags;
    private final URI address;
    private final Process process;

    private RunningServer(Path folder, Map<String, String> environment, int heap, List<String> flags, int port) {
        this.folder = folder;
        this.environment = environment;
        this.heap = heap;
        this.flags = flags;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = launch(folder, environment, heap, flags);
    }

    /** Writes {@code .env}, a free port included, and starts the server without waiting for it. */
    static RunningServer launch(Path folder, Map<String, String> environment, List<String> dotenv) {
        return launch(folder, environment, dotenv, HEAP);
    }

    /**
     * The same.
     *
     * @param heap at the most, in megabytes
     */
    public static RunningServer launch(Path folder, Map<String, String> environment, List<String> dotenv, int heap) {
        return launch(folder, environment, dotenv, heap, List.of());
    }

    /** The same with no settings, and with flags of the JVM that starts. */
    static RunningServer launchWithFlags(Path folder, String... flags) {
        return launch(folder, Map.of(), List.of(), HEAP, List.of(flags));
    }

    private static RunningServer launch(
            Path folder, Map<String, String> environment, List<String> dotenv, int heap, List<String> flags) {
        try {
            var port = freePort();
            Files.writeString(folder.resolve(".env"), "PORT=" + port + "\n" + String.join("\n", dotenv) + "\n");
            return new RunningServer(folder, environment, heap, flags, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again in the same folder with the same settings. */
    public RunningServer again() {
        return new RunningServer(folder, environment, heap, flags, address.getPort());
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Path folder() {
        return folder;
    }

    /** Fails with what the server printed if it is not ready in time. */
    public RunningServer awaitReady() {
        var deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!Http.answers200(at("/health/ready"))) {
            if (exitedWithin(POLL_MILLIS) || System.nanoTime() > deadline) {
                throw new AssertionError("The server did not become ready. It printed:\n" + output());
            }
        }
        return this;
    }

    /** Fails with what the server printed if these words are not among it in time. */
    RunningServer awaitOutput(String words) {
        var deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!output().contains(words)) {
            if (exitedWithin(POLL_MILLIS) || System.nanoTime() > deadline) {
                throw new AssertionError("The server did not say \"" + words + "\". It printed:\n" + output());
            }
        }
        return this;
    }

    public int awaitExit() {
        if (!exitedWithin(READY_WITHIN.toMillis())) {
            throw new AssertionError("The server did not end. It printed:\n" + output());
        }
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does, for the launcher and the server alike. */
    public void killHard() {
        killLauncherHard().forEach(other -> {
            other.destroyForcibly();
            other.onExit().join();
        });
        exitedWithin(STOPPED_WITHIN.toMillis());
    }

    /** The process that a person started. */
    /** Sends a signal of POSIX, such as {@code STOP}. */
    public void signal(String name) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(itself().pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    ProcessHandle itself() {
        return process.toHandle();
    }

    /** The processes that the one which a person started has started itself. */
    List<ProcessHandle> others() {
        return process.descendants().toList();
    }

    /** Kills the one process that a person started, and gives those that it had started itself. */
    List<ProcessHandle> killLauncherHard() {
        var others = others();
        process.destroyForcibly();
        return others;
    }

    /** Asks it to end, by SIGTERM, and does not wait. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        terminate();
        if (!exitedWithin(STOPPED_WITHIN.toMillis())) {
            killHard();
        }
    }

    private boolean exitedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the server", e);
        }
    }

    private static Process launch(Path folder, Map<String, String> environment, int heap, List<String> flags) {
        // The quick compiler alone starts sooner; nothing here measures speed.
        var command = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-Xmx" + heap + "m"));
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
        var surroundings = builder.environment();
        surroundings.keySet().removeIf(name -> SETTING.matcher(name).matches());
        // Neither somebody's AWS profile nor the role of the machine may count.
        surroundings.put("HOME", folder.toString());
        surroundings.put("AWS_EC2_METADATA_DISABLED", "true");
        surroundings.putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below those that the system gives to whoever asks for any, so that it is free still when the server is ready. */
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: another one
            }
        }
    }
}
