package dev.storychat.flow;

import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SignedRequest;
import dev.storychat.fakes.SlackPayloads;
import dev.storychat.fakes.SlackRequests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payloads under {@code src/test/resources/slack}, as Slack's own samples have them. */
final class RealPayloads {
    private static final Path FOLDER = Path.of("src", "test", "resources", "slack");

    private RealPayloads() {}

    /**
     * One of them.
     *
     * @param kind the folder it is in, which says how Slack sends it
     */
    record Payload(String kind, String name, JsonObject content) {
        SignedRequest signedBy(SlackRequests slack) {
            return switch (kind) {
                case "events" -> slack.event(enveloped());
                case "interactive" -> slack.interactive(content);
                default -> slack.slash(fields());
            };
        }

        /** Some samples are the inner event alone. */
        private JsonObject enveloped() {
            return content.containsKey("event") ? content : SlackPayloads.envelope(Json.createObjectBuilder(content));
        }

        private Map<String, String> fields() {
            return content.entrySet().stream()
                    .filter(field -> field.getValue() instanceof JsonString)
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> content.getString(field.getKey())));
        }

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    static Stream<Payload> all() {
        return Stream.of("events", "interactive", "slash-commands").flatMap(RealPayloads::in);
    }

    private static Stream<Payload> in(String kind) {
        try (var files = Files.list(FOLDER.resolve(kind))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("form-bodies.json")) // a list of bodies, not a payload
                    .sorted()
                    .map(name ->
                            new Payload(kind, name, JsonText.object(JsonText.resource("slack/" + kind + "/" + name))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
