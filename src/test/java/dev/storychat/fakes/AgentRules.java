package dev.storychat.fakes;

import static dev.storychat.fakes.SlackRules.refuseIf;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/** Slack's rules for <a href="https://docs.slack.dev/ai/agent-sessions/">agent sessions</a> and their prompts. */
final class AgentRules {
    private static final Set<String> STATES = Set.of("active", "processing", "suspended", "closed");
    private static final int TITLE = 200;
    private static final int PROMPTS = 4;

    private AgentRules() {}

    static Optional<Refusal> session(JsonObject arguments) {
        return refuseIf(!STATES.contains(arguments.getString("status")), "invalid_arguments", "status")
                .or(() -> refuseIf(arguments.getString("title", "").length() > TITLE, "invalid_arguments", "title"));
    }

    static Optional<Refusal> prompts(JsonObject arguments) {
        var valid = arguments.get("prompts") instanceof JsonArray prompts
                && !prompts.isEmpty()
                && prompts.size() <= PROMPTS
                && prompts.stream().allMatch(AgentRules::isPrompt);
        return refuseIf(!valid, "invalid_arguments", "prompts");
    }

    private static boolean isPrompt(JsonValue value) {
        return value instanceof JsonObject prompt
                && !prompt.getString("title", "").isBlank()
                && !prompt.getString("message", "").isBlank();
    }
}
