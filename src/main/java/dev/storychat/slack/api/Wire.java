package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to Slack, over the SDK's client. The typed methods of the SDK are left aside: they build their JSON adapters anew
 * for each call, which costs several times the call itself.
 */
final class Wire implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Wire.class.getName());
    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(1);

    private final Slack slack;
    private final String prefix;
    private final AtomicReference<@Nullable String> lastError = new AtomicReference<>();

    /** Opens a client; {@code apiUrl} ends with a slash. */
    Wire(URI apiUrl, Duration timeout) {
        this.prefix = apiUrl.toString();
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

    Slack slack() {
        return slack;
    }

    /** The code of the latest call that failed; empty when none did. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError.get());
    }

    /**
     * Calls a method.
     *
     * @param authorization the header; empty: none
     */
    Outcome call(String method, String authorization, Map<String, String> arguments) {
        var form = new FormBody.Builder();
        arguments.forEach(form::add);
        var http = slack.getHttpClient();
        var body = form.build();
        return noted(
                method,
                send(
                        () -> authorization.isEmpty()
                                ? http.postForm(prefix + method, body)
                                : http.postFormWithAuthorizationHeader(prefix + method, authorization, body),
                        true));
    }

    Outcome respond(String responseUrl, String json) {
        return noted("response_url", send(() -> slack.getHttpClient().postJsonBody(responseUrl, json), false));
    }

    @Override
    public void close() throws Exception {
        slack.close();
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

    private Outcome noted(String method, Outcome outcome) {
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
        return outcome;
    }
}
