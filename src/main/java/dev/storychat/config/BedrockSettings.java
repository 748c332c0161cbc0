package dev.storychat.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Bedrock.
 *
 * @param accessKeyId {@code AWS_ACCESS_KEY_ID}; null: the SDK's default chain
 * @param secretAccessKey {@code AWS_SECRET_ACCESS_KEY}; there when the key id is
 * @param sessionToken {@code AWS_SESSION_TOKEN}, of temporary keys
 * @param region {@code AWS_REGION}
 * @param modelId {@code BEDROCK_MODEL_ID}, or the region's inference profile of Claude Sonnet 4.5
 * @param endpoint {@code AWS_ENDPOINT_URL_BEDROCK_RUNTIME}: another endpoint than AWS's own
 * @param mentioned whether anything of it was set at all: then a missing credential is a fault and not a choice
 */
public record BedrockSettings(
        @Nullable String accessKeyId,
        @Nullable Secret secretAccessKey,
        @Nullable Secret sessionToken,
        String region,
        String modelId,
        @Nullable URI endpoint,
        boolean mentioned) {}
