package dev.storychat.config;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slack.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}, {@code xoxb-…}
 * @param signingSecrets {@code SLACK_SIGNING_SECRET}, several while it is rotated; any of them may have signed
 * @param appToken {@code SLACK_APP_TOKEN}, {@code xapp-…}: Socket Mode
 * @param clientId {@code SLACK_CLIENT_ID}: installation into many workspaces
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

    /** Whether events reach us in some way and we can answer, once somebody installed us. */
    public boolean isConfigured() {
        return isOverHttp() || isOverSocket();
    }

    /** Whether Slack can send us events over HTTP. */
    public boolean isOverHttp() {
        return hasTokens() && !signingSecrets.isEmpty();
    }

    /** Whether workspaces can install us by themselves. */
    public boolean hasOAuth() {
        return clientId != null && clientSecret != null;
    }

    private boolean hasTokens() {
        return botToken != null || hasOAuth();
    }

    /** Whether we connect to Slack and it sends events over these connections: Socket Mode. */
    public boolean isOverSocket() {
        return hasTokens() && appToken != null;
    }

    static SlackSettings read(Values values) {
        values.together("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET");
        var settings = new SlackSettings(
                token(values, "SLACK_BOT_TOKEN", "xoxb-", "OAuth & Permissions > Bot User OAuth Token"),
                signingSecrets(values),
                token(values, "SLACK_APP_TOKEN", "xapp-", "Basic Information > App-Level Tokens"),
                values.text("SLACK_CLIENT_ID"),
                values.secret("SLACK_CLIENT_SECRET"),
                folder(values.address("SLACK_API_URL", URI.create("https://slack.com/api/"))));
        settings.belongTogether(values);
        return settings;
    }

    private void belongTogether(Values values) {
        if ((botToken != null || clientId != null) && signingSecrets.isEmpty() && appToken == null) {
            values.problem("SLACK_SIGNING_SECRET is missing: find it in the Slack app under Basic Information,"
                    + " or set SLACK_APP_TOKEN for Socket Mode.");
        }
        if (botToken == null && clientId == null && (!signingSecrets.isEmpty() || appToken != null)) {
            values.problem("SLACK_BOT_TOKEN is missing: find it in the Slack app under OAuth & Permissions.");
        }
    }

    /** Slack's tokens tell their kind by their beginning (https://docs.slack.dev/authentication/tokens). */
    private static @Nullable Secret token(Values values, String name, String beginning, String where) {
        var token = values.secret(name);
        if (token != null && !token.value().startsWith(beginning)) {
            values.problem(name + " must begin with " + beginning + ": copy it from " + where + ".");
        }
        return token;
    }

    private static List<Secret> signingSecrets(Values values) {
        return Stream.of(values.text("SLACK_SIGNING_SECRET", "").split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(Secret::new)
                .toList();
    }

    private static URI folder(URI address) {
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }
}
