package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API over the SDK's HTTP client. The typed methods of the SDK are left aside: they build their JSON
 * adapters anew for each call, which costs several times the call itself.
 */
public final class WebApi implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebApi.class.getName());
    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(1);

    private final Slack slack;
    private final String prefix;
    private final @Nullable Secret token;
    private final @Nullable Secret appToken;
    private final AtomicReference<@Nullable String> lastError = new AtomicReference<>();

    public WebApi(SlackSettings settings, Duration timeout) {
        this.prefix = settings.apiUrl().toString();
        this.token = settings.botToken();
        this.appToken = settings.appToken();
        this.slack = Slack.getInstance(config(prefix, timeout));
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

    /**
     * Calls a method.
     *
     * @param workspace whose bot calls; a team id, or an enterprise id where a whole enterprise installed us
     * @param method such as {@code chat.postMessage}
     * @param arguments as Slack documents them; blocks as JSON
     */
    public Outcome call(String workspace, String method, Map<String, String> arguments) {
        var outcome = call(token(workspace), method, arguments);
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
        var form = new FormBody.Builder();
        arguments.forEach(form::add);
        return send(() -> http().postFormWithBearerHeader(prefix + method, token.value(), form.build()), true);
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
            if (response.code() == 429) {
                return new Outcome.Limited(retryAfter(response));
            }
            if (!response.isSuccessful()) {
                return new Outcome.Failed("http_" + response.code());
            }
            return answersJson ? outcome(response) : new Outcome.Done(new JsonObject());
        } catch (IOException e) {
            return new Outcome.Failed("unreachable");
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return new Outcome.Failed("answer_not_readable");
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed("address_not_valid");
        }
    }

    private static Outcome outcome(Response response) throws IOException {
        var body = response.body();
        var answer = JsonParser.parseString(body == null ? "" : body.string()).getAsJsonObject();
        if (answer.get("ok") != null && answer.get("ok").getAsBoolean()) {
            return new Outcome.Done(answer);
        }
        var error = answer.get("error") == null
                ? "no_error_named"
                : answer.get("error").getAsString();
        return error.equals("ratelimited") ? new Outcome.Limited(retryAfter(response)) : new Outcome.Failed(error);
    }

    private static Duration retryAfter(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : WAIT_UNLESS_TOLD;
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
