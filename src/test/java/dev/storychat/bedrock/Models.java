package dev.storychat.bedrock;

import dev.storychat.config.BedrockSettings;
import dev.storychat.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Models for tests. */
final class Models {
    static final String ID = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

    private Models() {}

    static BedrockModel at(URI endpoint, Duration timeout, InstantSource clock) {
        return of(keys(endpoint, null), timeout, clock);
    }

    static BedrockModel of(BedrockSettings settings, Duration timeout, InstantSource clock) {
        return new BedrockModel(settings, timeout, Credentials.of(settings, clock), clock);
    }

    /** Closing takes Netty two seconds, which no test has to wait for. */
    static void closeLater(BedrockModel model) {
        CompletableFuture.runAsync(model::close);
    }

    static BedrockSettings keys(URI endpoint, String sessionToken) {
        return new BedrockSettings(
                "AKIDEXAMPLE",
                new Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                sessionToken == null ? null : new Secret(sessionToken),
                "us-east-1",
                ID,
                endpoint,
                true);
    }
}
