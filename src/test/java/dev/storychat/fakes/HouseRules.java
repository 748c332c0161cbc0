package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Bedrock lets pass and Storychat must not send: throttling counts {@code maxTokens}, so it is always set, and
 * newer models refuse sampling parameters and an answer begun for them.
 */
final class HouseRules {

    private HouseRules() {}

    static Optional<String> fault(JsonObject request) {
        var inference = request.getOrDefault("inferenceConfig", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
        var sampling = Stream.of(inference, request.getOrDefault("additionalModelRequestFields", JsonValue.NULL))
                .flatMap(JsonText::walk)
                .filter(JsonObject.class::isInstance)
                .flatMap(object -> object.asJsonObject().keySet().stream())
                .filter(List.of("temperature", "topP", "topK", "top_p", "top_k")::contains);
        var messages = ConverseRules.messages(request);
        if (!inference.containsKey("maxTokens")) {
            return Optional.of("House rule: inferenceConfig.maxTokens must be set");
        }
        if (!messages.get(messages.size() - 1).getString("role").equals("user")) {
            return Optional.of("House rule: the conversation must end with a user message");
        }
        return sampling.findFirst().map(name -> "House rule: no sampling parameter " + name);
    }
}
