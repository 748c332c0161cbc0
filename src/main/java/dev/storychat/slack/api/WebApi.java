package dev.storychat.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API over the SDK's HTTP client. The typed methods of the SDK are left aside: they build their JSON
 * adapters anew for each call, which costs several times the call itself.
 */
public final class WebApi implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebApi.class.getName());

    private final Slack slack;
    private final String prefix;
    private final @Nullable Secret token;
    private final RateLimits limits;
    private final @Nullable Secret appToken;
    private final AtomicReference<@Nullable String> lastError = new AtomicReference<>();

    public WebApi(SlackSettings settings, Duration timeout) {
        this(settings, timeout, new RateLimits());
    }

    public WebApi(SlackSettings settings, Duration timeout, RateLimits limits) {
        this.prefix = settings.apiUrl().toString();
        this.token = settings.botToken();
        this.appToken = settings.appToken();
        this.limits = limits;
        var config = config(prefix, timeout);
        this.slack = Slack.getInstance(config, HttpClient.open(config));
    }

    private static SlackConfig config(String prefix, Duration timeout) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(prefix);
        // They log whole requests and answers.
        config.setHttpClientResponseHandlers(List.of());
        config.setHttpClientCallTimeoutMillis((int) timeout.toMillis());
        config.setHttpClientReadTimeoutMillis((int) timeout.toMillis());
        BackgroundJobs.stop(config);
        return config;
    }

    /** The SDK's own entry, for Bolt. */
    public Slack slack() {
        return slack;
    }

    /** The code of the latest call that failed; empty when none did. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError.get());
    }

    /** When calls may be made. */
    public RateLimits limits() {
        return limits;
    }

    /** Threads for calls whose end nobody waits for. They come and go, and end when this is closed. */
    public Executor background() {
        return http().getOkHttpClient().dispatcher().executorService();
    }

    /**
     * Calls a method. While Slack wants to hear nothing of the kind, no call is made.
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
        var outcome = call(token(workspace), method, arguments);
        if (outcome instanceof Outcome.Limited limited) {
            limits.refused(workspace, method, channel, limited.retryAfter());
        }
        note(method, outcome);
        return outcome;
    }

    /**
     * Calls a method for the app itself, whoever installed it; its failures are told to the caller alone.
     *
     * @param method one that takes the app-level token, such as {@code apps.connections.open}
     */
    public Outcome callForApp(String method) {
        return call(appToken, method, Map.of());
    }

    private Outcome call(@Nullable Secret token, String method, Map<String, String> arguments) {
        if (token == null) {
            return new Outcome.Failed("not_configured");
        }
        return send(
                () -> HttpClient.postOnce(http().getOkHttpClient(), prefix + method, token.value(), arguments), true);
    }

    /**
     * Answers a slash command or a button.
     *
     * @param responseUrl from its payload; good for 5 answers within 30 minutes
     * @param json the message
     */
    public Outcome respond(String responseUrl, String json) {
        var outcome = send(() -> http().postJsonBody(responseUrl, json), false);
        note("response_url", outcome);
        return outcome;
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }

    private @Nullable Secret token(String workspace) {
        return token;
    }

    private SlackHttpClient http() {
        return slack.getHttpClient();
    }

    private interface Sending {
        Response send() throws IOException;
    }

    private static Outcome send(Sending sending, boolean answersJson) {
        try (var response = sending.send()) {
            return Answered.read(response, answersJson);
        } catch (IOException e) {
            return new Outcome.Failed("unreachable");
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed("address_not_valid");
        }
    }

    private void note(String method, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            lastError.set(failed.code());
            LOG.log(Level.WARNING, "{0} failed: {1}", method, failed.code());
        } else if (outcome instanceof Outcome.Limited limited) {
            LOG.log(
                    Level.INFO,
                    "{0} is limited for {1} s",
                    method,
                    limited.retryAfter().toSeconds());
        }
    }
}
