package dev.storychat.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The main class of the runnable jar. {@code java -jar} cannot name flags of the JVM, and those that a JVM chooses on its
 * own suit a server that mostly waits badly: so the same jar runs again in another JVM with ours. That takes the place of
 * this one where the system can do so; elsewhere, as on Windows, it is a process of its own, and this one ends with it.
 */
final class Launcher {
    /** The system property that tells which of the two this is. */
    private static final String PROPERTY = "storychat.launcher";

    /** glibc keeps a pool of memory for each thread otherwise, which costs tens of megabytes and saves nothing here. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        switch (System.getProperty(PROPERTY, "on")) {
            case "off" -> Server.run();
            case "waits" -> {
                EndWithLauncher.watch(System.in);
                Server.run();
            }
            default -> System.exit(launch());
        }
    }

    private static int launch() throws IOException, InterruptedException {
        ProcessImage.replace(command("off"), ENVIRONMENT);
        var builder = new ProcessBuilder(command("waits"));
        ENVIRONMENT.forEach(builder.environment()::putIfAbsent);
        // Its standard input is a pipe from here, see EndWithLauncher.
        var server = builder.redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        return server.waitFor();
    }

    /**
     * With {@code -jar} again: Liberty's agent and the packages that it may open are named in the jar's manifest.
     *
     * @param role the value of {@link #PROPERTY} for that JVM
     */
    private static List<String> command(String role) throws IOException {
        var jar = ServerFolder.ownJar();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var ours = new ArrayList<>(Flags.inJar(jar));
        ours.addAll(Flags.on(System.getProperty("os.arch"), Runtime.version().feature()));
        command.addAll(Flags.of(ours, ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.addAll(List.of("-D" + PROPERTY + "=" + role, "-jar", jar.toString()));
        return command;
    }

    /** Told to stop: the server is told too, and gets the time to finish what it is at. */
    private static void end(Process server) {
        // By its handle: Process.destroy closes the pipe as well, and the server would take that for our death.
        server.toHandle().destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
