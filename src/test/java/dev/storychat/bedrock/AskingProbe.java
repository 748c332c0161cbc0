package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Asks once, in a JVM whose environment and flags a test has chosen. */
final class AskingProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private AskingProbe() {}

    public static void main(String[] arguments) {
        var model = Models.at(URI.create(arguments[0]), PATIENCE, InstantSource.system());
        var result = model.call(new Prompt("", List.of(new Line.Asked("hello?")), List.of()), words -> {});
        System.out.println(result.code());
        Runtime.getRuntime().halt(0);
    }

    /** What came of it, as in {@link Result#code()}. */
    static String outcome(URI bedrock, Map<String, String> environment, String... flags) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var probe = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1");
        probe.command().addAll(List.of(flags));
        probe.command()
                .addAll(List.of(
                        "-cp", System.getProperty("java.class.path"), AskingProbe.class.getName(), bedrock.toString()));
        probe.environment().putAll(environment);
        var process = probe.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().reduce("", (earlier, last) -> last);
        } finally {
            process.destroyForcibly();
        }
    }
}
