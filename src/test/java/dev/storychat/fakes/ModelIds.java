package dev.storychat.fakes;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which model ids Bedrock takes, and what it says of others. */
final class ModelIds {

    private static final Pattern MODEL = Pattern.compile("(anthropic\\.claude-(sonnet|haiku|opus)-4-5-\\d{8}-v1:0"
            + "|anthropic\\.claude-[a-z]+-(4-[6-9]|[5-9](-\\d)?)(-v1)?)");
    private static final Pattern PROFILE = Pattern.compile("(us|eu|jp|au|apac|global)\\." + MODEL.pattern());

    private final Set<String> declared = ConcurrentHashMap.newKeySet();

    void declare(String id) {
        declared.add(id);
    }

    Optional<String> fault(String id) {
        if (declared.contains(id) || PROFILE.matcher(id).matches() || id.startsWith("arn:aws:bedrock:")) {
            return Optional.empty();
        }
        return Optional.of(
                MODEL.matcher(id).matches()
                        ? "Invocation of model ID " + id + " with on-demand throughput isn\u2019t supported. Retry your"
                                + " request with the ID or ARN of an inference profile that contains this model."
                        : "The provided model identifier is invalid.");
    }
}
