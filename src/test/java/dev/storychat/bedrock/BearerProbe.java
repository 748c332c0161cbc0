package dev.storychat.bedrock;

import dev.storychat.chat.Line;
import dev.storychat.chat.Prompt;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Asks once, in a JVM whose environment a test has chosen. */
final class BearerProbe {
    private BearerProbe() {}

    public static void main(String[] arguments) {
        var model = Models.at(URI.create(arguments[0]), Duration.ofSeconds(20), InstantSource.system());
        model.next(new Prompt("", List.of(new Line.Asked("hello?")), List.of()), words -> {});
        Runtime.getRuntime().halt(0);
    }
}
