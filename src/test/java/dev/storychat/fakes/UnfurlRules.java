package dev.storychat.fakes;

import static dev.storychat.fakes.SlackRules.isBlank;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Slack's rules for cards under links. See <a href="https://docs.slack.dev/reference/methods/chat.unfurl">chat.unfurl</a>. */
final class UnfurlRules {
    private UnfurlRules() {}

    static Optional<Refusal> refusal(JsonObject arguments) {
        return message(arguments).or(() -> unfurls(arguments));
    }

    /** Either pair names the message, and both parts of it must be there. */
    private static Optional<Refusal> message(JsonObject arguments) {
        var byId = !isBlank(arguments, "unfurl_id") || !isBlank(arguments, "source");
        var missing = Stream.of(byId ? List.of("unfurl_id", "source") : List.of("channel", "ts"))
                .flatMap(List::stream)
                .filter(name -> isBlank(arguments, name))
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(Refusal.of("missing_" + missing.get()));
        }
        var source = arguments.getString("source", "composer");
        return SlackRules.refuseIf(
                !List.of("composer", "conversations_history").contains(source), "invalid_source", source);
    }

    private static Optional<Refusal> unfurls(JsonObject arguments) {
        if (isBlank(arguments, "unfurls")) {
            return Optional.of(Refusal.of("missing_unfurls"));
        }
        if (!(arguments.get("unfurls") instanceof JsonObject unfurls)) {
            return Optional.of(Refusal.of("invalid_unfurls_format"));
        }
        var faults = unfurls.entrySet().stream()
                .flatMap(entry -> faults(entry.getKey(), entry.getValue()))
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal("invalid_blocks", faults));
    }

    private static Stream<String> faults(String url, JsonValue unfurl) {
        if (!url.matches("https?://.+") || !(unfurl instanceof JsonObject shown)) {
            return Stream.of(url + " is no address with an unfurl");
        }
        return shown.containsKey("blocks") ? BlockKit.faults(shown.get("blocks")).stream() : Stream.of("no blocks");
    }
}
