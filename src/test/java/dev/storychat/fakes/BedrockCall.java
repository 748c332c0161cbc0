package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/**
 * One request that the stand-in for Bedrock received.
 *
 * @param operation {@code converse} or {@code converse-stream}
 * @param headers names in lower case
 * @param refusal the error type it was turned away with, empty if it was let in
 */
public record BedrockCall(
        String operation, String modelId, Map<String, String> headers, JsonObject body, String refusal, Instant at) {

    public boolean accepted() {
        return refusal.isEmpty();
    }

    /** Leaves headers and words out: they carry the signature and what people said. */
    @Override
    public String toString() {
        return operation + " " + modelId + " " + body.keySet() + " " + refusal;
    }
}
