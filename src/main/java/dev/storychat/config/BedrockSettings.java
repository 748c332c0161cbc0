package dev.storychat.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Bedrock.
 *
 * @param accessKeyId {@code AWS_ACCESS_KEY_ID}; null: the SDK's default chain
 * @param secretAccessKey {@code AWS_SECRET_ACCESS_KEY}; there when the key id is
 * @param sessionToken {@code AWS_SESSION_TOKEN}, of temporary keys
 * @param profile {@code AWS_PROFILE}, of the AWS profile files; null: the SDK's own choice
 * @param region {@code AWS_REGION}
 * @param modelId {@code BEDROCK_MODEL_ID}, or the region's inference profile of Claude Sonnet 4.5
 * @param endpoint {@code AWS_ENDPOINT_URL_BEDROCK_RUNTIME}: another endpoint than AWS's own
 * @param mentioned whether anything of it was set at all: then a missing credential is a fault and not a choice
 */
public record BedrockSettings(
        @Nullable String accessKeyId,
        @Nullable Secret secretAccessKey,
        @Nullable Secret sessionToken,
        @Nullable String profile,
        String region,
        String modelId,
        @Nullable URI endpoint,
        boolean mentioned) {

    /** The same at another endpoint. */
    public BedrockSettings at(URI elsewhere) {
        return new BedrockSettings(
                accessKeyId, secretAccessKey, sessionToken, profile, region, modelId, elsewhere, mentioned);
    }

    private static final String SONNET = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    private static final String[] ALL = {
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_REGION",
        "AWS_PROFILE",
        "AWS_BEARER_TOKEN_BEDROCK",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
        "BEDROCK_MODEL_ID"
    };

    static BedrockSettings read(Values values) {
        values.together("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        if (values.isSet("AWS_BEARER_TOKEN_BEDROCK")) {
            values.warn("AWS_BEARER_TOKEN_BEDROCK is no longer used: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                    + " or give the server a profile or a role.");
        }
        var region = values.text("AWS_REGION", "us-east-1");
        if (!region.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
            values.problem("AWS_REGION=" + region + " is not a region's code such as us-east-1 or eu-central-1.");
        }
        return new BedrockSettings(
                values.text("AWS_ACCESS_KEY_ID"),
                values.secret("AWS_SECRET_ACCESS_KEY"),
                values.secret("AWS_SESSION_TOKEN"),
                values.text("AWS_PROFILE"),
                region,
                model(values, region),
                values.address("AWS_ENDPOINT_URL_BEDROCK_RUNTIME"),
                values.isSet(ALL));
    }

    private static String model(Values values, String region) {
        var profile = profileOf(region) + SONNET;
        var model = values.text("BEDROCK_MODEL_ID", profile);
        if (model.endsWith("anthropic.claude-sonnet-4-5-v1:0")) {
            values.warn("BEDROCK_MODEL_ID=" + model + " names no model that exists: set " + profile + ".");
        } else if (model.chars().anyMatch(Character::isWhitespace)) {
            values.problem("BEDROCK_MODEL_ID has a space in it: set an id such as " + profile + ".");
        }
        return model;
    }

    /** On-demand use needs an inference profile, and those are by geography. */
    private static String profileOf(String region) {
        if (region.startsWith("us-") && !region.startsWith("us-gov-")) {
            return "us.";
        }
        if (region.startsWith("eu-")) {
            return "eu.";
        }
        return region.equals("ap-northeast-1") || region.equals("ap-northeast-3") ? "jp." : "global.";
    }
}
