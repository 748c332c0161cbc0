package dev.storychat.config;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}, {@code xoxb-…}
 * @param signingSecrets {@code SLACK_SIGNING_SECRET}, several while it is rotated; any of them may have signed
 * @param appToken {@code SLACK_APP_TOKEN}, {@code xapp-…}: Socket Mode
 * @param clientId {@code SLACK_CLIENT_ID}
 * @param clientSecret {@code SLACK_CLIENT_SECRET}
 * @param apiUrl {@code SLACK_API_URL}, ends with a slash
 */
public record SlackSettings(
        @Nullable Secret botToken,
        List<Secret> signingSecrets,
        @Nullable Secret appToken,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        URI apiUrl) {
    public SlackSettings {
        signingSecrets = List.copyOf(signingSecrets);
    }

    /** Whether Slack can send us events over HTTP and we can answer. */
    public boolean isConfigured() {
        return botToken != null && !signingSecrets.isEmpty();
    }
}
