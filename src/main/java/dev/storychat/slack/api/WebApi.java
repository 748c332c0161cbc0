package dev.storychat.slack.api;

import com.slack.api.Slack;
import dev.storychat.chat.Installations;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Slack's Web API, with the token of the workspace that a call is for. */
public final class WebApi implements AutoCloseable {
    private final Wire wire;
    private final RateLimits limits;
    private final @Nullable Secret appToken;
    private final OAuth oauth;
    private final Tokens tokens;
    private final Teams teams = new Teams(this);

    /** For one workspace, with {@code SLACK_BOT_TOKEN}. */
    public WebApi(SlackSettings settings, Duration timeout) {
        this(settings, timeout, new RateLimits());
    }

    /** The same, with another clock for the limits. */
    public WebApi(SlackSettings settings, Duration timeout, RateLimits limits) {
        this(settings, timeout, limits, null, InstantSource.system());
    }

    /** For those that installed us, and the one of {@code SLACK_BOT_TOKEN}. */
    public WebApi(SlackSettings settings, Duration timeout, Installations installations) {
        this(settings, timeout, new RateLimits(), installations, InstantSource.system());
    }

    WebApi(
            SlackSettings settings,
            Duration timeout,
            RateLimits limits,
            @Nullable Installations installations,
            InstantSource clock) {
        this.appToken = settings.appToken();
        this.limits = limits;
        this.wire = new Wire(settings.apiUrl(), timeout);
        this.oauth = new OAuth(settings, wire, clock);
        this.tokens = Tokens.of(settings, wire, settings.hasOAuth() ? installations : null, oauth, clock);
    }

    /** The SDK's own entry, for Bolt. */
    public Slack slack() {
        return wire.slack();
    }

    public OAuth oauth() {
        return oauth;
    }

    /** The tokens that calls are made with. */
    public Tokens tokens() {
        return tokens;
    }

    /** The teams of enterprises that installed us as a whole. */
    public Teams teams() {
        return teams;
    }

    /** The latest call that failed; empty when none did. */
    public Optional<Failure> lastFailure() {
        return wire.lastFailure();
    }

    /** When calls may be made. */
    public RateLimits limits() {
        return limits;
    }

    /** Threads for calls whose end nobody waits for. They come and go, and end when this is closed. */
    public Executor background() {
        return wire.background();
    }

    /**
     * Calls a method. While Slack wants to hear nothing of the kind, no call is made. A token that Slack refuses is given
     * up for the one that took its place, if any did.
     *
     * @param workspace whose bot calls; a team id, or an enterprise id where a whole enterprise installed us
     * @param method such as {@code chat.postMessage}
     * @param arguments as Slack documents them; blocks as JSON
     */
    public Outcome call(String workspace, String method, Map<String, String> arguments) {
        var channel = arguments.getOrDefault("channel", arguments.getOrDefault("channel_id", ""));
        var closedFor = limits.closedFor(workspace, method, channel);
        if (!closedFor.isZero()) {
            return new Outcome.Limited(closedFor);
        }
        var outcome = tokens.use(workspace, token -> wire.call(method, "Bearer " + token, arguments));
        if (outcome instanceof Outcome.Limited limited) {
            limits.refused(workspace, method, channel, limited.retryAfter());
        }
        return outcome;
    }

    /**
     * Calls a method for the app itself, whoever installed it; its failures are told to the caller alone.
     *
     * @param method one that takes the app-level token, such as {@code apps.connections.open}
     */
    public Outcome callForApp(String method) {
        return appToken == null
                ? new Outcome.Failed("not_configured")
                : wire.callUnnoted(method, "Bearer " + appToken.value(), Map.of());
    }

    /**
     * Answers a slash command or a button.
     *
     * @param responseUrl from its payload; good for 5 answers within 30 minutes
     * @param json the message
     */
    public Outcome respond(String responseUrl, String json) {
        return wire.respond(responseUrl, json);
    }

    /**
     * Fetches a file.
     *
     * @param address as a file object has it; nothing is sent to hosts other than Slack's
     * @param most bytes
     */
    public Download download(String workspace, String address, int most) {
        return tokens.find(workspace)
                .map(token -> wire.downloads().get(address, token, most))
                .orElseGet(() -> new Download.Failed(Download.Why.REFUSED));
    }

    /** Whether Slack answers at all; needs no token. */
    Outcome test() {
        return wire.call("api.test", "", Map.of());
    }

    @Override
    public void close() throws Exception {
        wire.close();
    }
}
