package dev.storychat.slack.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Installation into a workspace, by <a href="https://docs.slack.dev/authentication/installing-with-oauth">installing
 * with OAuth</a>. No {@code redirect_uri} is sent: Slack takes the one of the app's configuration, and we need not know
 * under which address a proxy shows us.
 */
public final class OAuth {
    private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";
    private static final String ACCESS = "oauth.v2.access";

    /** Slack's tokens are good for 12 hours, so that there is time enough to try again. */
    private static final Duration BEFORE_THE_END = Duration.ofHours(2);

    private final @Nullable String clientId;
    private final @Nullable Secret clientSecret;
    private final Wire wire;
    private final InstantSource clock;

    OAuth(SlackSettings settings, Wire wire, InstantSource clock) {
        this.clientId = settings.clientId();
        this.clientSecret = settings.clientSecret();
        this.wire = wire;
        this.clock = clock;
    }

    /** Where a person agrees to the installation; they come back with a code and the state. */
    public URI authorize(String state) {
        return URI.create(AUTHORIZE + "?client_id=" + encoded(String.valueOf(clientId)) + "&scope="
                + encoded(String.join(",", BotScopes.ALL)) + "&user_scope=&state=" + encoded(state));
    }

    /** Turns a code into an {@link #installation}; good once and for 10 minutes. */
    public Outcome exchange(String code) {
        return wire.call(ACCESS, credentials(), Map.of("code", code, "grant_type", "authorization_code"));
    }

    /** Gets another token; the refresh token is used up by it. */
    Outcome refresh(String refreshToken) {
        return wire.call(ACCESS, credentials(), Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** What Slack's answer to {@link #exchange} means; empty when it names no bot token or no workspace. */
    public Optional<Installation> installation(JsonObject answer) {
        var isEnterprise = answer.get("is_enterprise_install") != null
                && answer.get("is_enterprise_install").getAsBoolean();
        var tenant = answer.get(isEnterprise ? "enterprise" : "team");
        if (!(tenant instanceof JsonObject workspace) || text(workspace, "id").isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return grant(answer, now)
                .map(grant -> new Installation("slack", text(workspace, "id"), text(workspace, "name"), grant, now, 0));
    }

    /** Our own id at Slack, in an answer to {@link #exchange}. */
    public static String app(JsonObject answer) {
        return text(answer, "app_id");
    }

    /** The grant in an answer to {@link #exchange} or {@link #refresh}. */
    Optional<Grant> grant(JsonObject answer) {
        return grant(answer, clock.instant());
    }

    private static Optional<Grant> grant(JsonObject answer, Instant now) {
        var token = text(answer, "access_token");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var refreshToken = text(answer, "refresh_token");
        return Optional.of(
                refreshToken.isEmpty()
                        ? new Grant(token, null, null)
                        : new Grant(token, refreshToken, now.plus(renewAfter(answer.get("expires_in")))));
    }

    private static Duration renewAfter(@Nullable JsonElement expiresIn) {
        var life = expiresIn == null || !expiresIn.isJsonPrimitive()
                ? Duration.ZERO
                : Duration.ofSeconds(expiresIn.getAsLong());
        var half = life.dividedBy(2);
        return life.minus(BEFORE_THE_END).compareTo(half) > 0 ? life.minus(BEFORE_THE_END) : half;
    }

    private String credentials() {
        return Credentials.basic(String.valueOf(clientId), clientSecret == null ? "" : clientSecret.value());
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
