package dev.storychat.fakes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Slack's side of an installation: the page on which a person agrees, and <a
 * href="https://docs.slack.dev/reference/methods/oauth.v2.access">oauth.v2.access</a>. Codes and refresh tokens are good
 * once.
 */
final class SlackOAuth {
    static final String CLIENT_ID = "1111.2222";
    static final String CLIENT_SECRET = "c0ffee-client-secret";
    private static final String REDIRECT = "https://storychat.example.com/slack/oauth_redirect";

    private record Agreement(SlackTeam team, @Nullable String redirect, String scope) {}

    private final SlackWorkspace workspace;
    private final Map<String, Agreement> codes = new ConcurrentHashMap<>();
    private final Map<String, Agreement> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable Duration lifetime;

    SlackOAuth(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    void rotate(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** A person of the team agrees; gives where Slack sends the browser then. */
    URI agree(URI authorize, SlackTeam team) {
        var query = asked(authorize);
        var code = "code-" + count.incrementAndGet();
        codes.put(code, new Agreement(team, query.get("redirect_uri"), query.get("scope")));
        return back(query, "code=" + code);
    }

    URI deny(URI authorize) {
        return back(asked(authorize), "error=access_denied");
    }

    private static Map<String, String> asked(URI authorize) {
        var query = Received.form(authorize.getRawQuery());
        if (!authorize.getPath().equals("/oauth/v2/authorize")
                || !CLIENT_ID.equals(query.get("client_id"))
                || query.getOrDefault("scope", "").isEmpty()) {
            throw new AssertionError("Slack would not ask anybody about " + authorize);
        }
        return query;
    }

    private static URI back(Map<String, String> query, String answer) {
        return URI.create(query.getOrDefault("redirect_uri", REDIRECT) + "?" + answer + "&state="
                + query.getOrDefault("state", ""));
    }

    JsonObject access(String authorization, JsonObject arguments) {
        var refusal = refusal(authorization, arguments);
        if (refusal.isPresent()) {
            return Refusal.of(refusal.get()).body();
        }
        return arguments.getString("grant_type", "authorization_code").equals("refresh_token")
                ? refresh(arguments.getString("refresh_token", ""))
                : exchange(arguments.getString("code", ""), arguments.getString("redirect_uri", ""));
    }

    /** Credentials come in the header or, as older clients send them, among the arguments. */
    private static Optional<String> refusal(String authorization, JsonObject arguments) {
        var inHeader = authorization.startsWith("Basic ");
        var credentials = inHeader
                ? new String(
                        Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8)
                : arguments.getString("client_id", "") + ":" + arguments.getString("client_secret", "");
        if (!credentials.startsWith(CLIENT_ID + ":")) {
            return Optional.of("invalid_client_id");
        }
        return credentials.equals(CLIENT_ID + ":" + CLIENT_SECRET)
                ? Optional.empty()
                : Optional.of("bad_client_secret");
    }

    private JsonObject exchange(String code, String redirect) {
        var agreement = codes.get(code);
        if (agreement == null) {
            return Refusal.of("invalid_code").body();
        }
        if (!redirect.equals(agreement.redirect() == null ? "" : agreement.redirect())) {
            return Refusal.of("bad_redirect_uri").body();
        }
        codes.remove(code);
        return granted(agreement);
    }

    private JsonObject refresh(String refreshToken) {
        var agreement = refreshTokens.remove(refreshToken);
        return agreement == null ? Refusal.of("invalid_refresh_token").body() : granted(agreement);
    }

    private JsonObject granted(Agreement agreement) {
        var team = agreement.team();
        var number = count.incrementAndGet();
        var token = "xoxb-" + number + "-" + team.id();
        workspace.addBot(token, team.bot());
        var tenant = Json.createObjectBuilder().add("id", team.id()).add("name", team.name());
        var answer = Json.createObjectBuilder()
                .add("ok", true)
                .add("access_token", token)
                .add("token_type", "bot")
                .add("scope", agreement.scope())
                .add("bot_user_id", team.botUser())
                .add("app_id", SlackPayloads.APP)
                .add("is_enterprise_install", team.isEnterprise())
                .add("authed_user", Json.createObjectBuilder().add("id", "U0ADMIN"));
        if (team.isEnterprise()) {
            answer.add("team", JsonValue.NULL).add("enterprise", tenant);
        } else {
            answer.add("team", tenant).add("enterprise", JsonValue.NULL);
        }
        return expiring(answer, agreement, number).build();
    }

    private JsonObjectBuilder expiring(JsonObjectBuilder answer, Agreement agreement, int number) {
        var life = lifetime;
        if (life == null) {
            return answer;
        }
        var refreshToken = "xoxe-1-" + number;
        refreshTokens.put(refreshToken, agreement);
        return answer.add("refresh_token", refreshToken).add("expires_in", life.toSeconds());
    }
}
