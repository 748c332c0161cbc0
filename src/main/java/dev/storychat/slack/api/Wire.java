package dev.storychat.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.storychat.config.Proxies;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.Response;

/**
 * HTTP to Slack, over the SDK's client. The typed methods of the SDK are left aside: they build their JSON adapters anew
 * for each call, which costs several times the call itself.
 */
final class Wire implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Wire.class.getName());

    private final Slack slack;
    private final String prefix;
    private final Downloads downloads;
    private final LastFailure last = new LastFailure();

    /** Opens a client; {@code apiUrl} ends with a slash. */
    Wire(URI apiUrl, Duration timeout) {
        this(apiUrl, timeout, Proxies.ofEnvironment());
    }

    Wire(URI apiUrl, Duration timeout, Proxies proxies) {
        this.prefix = apiUrl.toString();
        var config = config(prefix, timeout);
        this.slack = Slack.getInstance(config, HttpClient.open(config, proxies));
        this.downloads = new Downloads(slack.getHttpClient().getOkHttpClient(), apiUrl);
    }

    private static SlackConfig config(String prefix, Duration timeout) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(prefix);
        // It has read the environment by itself, all but NO_PROXY.
        config.setProxyUrl(null);
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

    Downloads downloads() {
        return downloads;
    }

    /** The latest call that failed; empty when none did. */
    Optional<Failure> lastFailure() {
        return last.get();
    }

    /**
     * Calls a method.
     *
     * @param authorization the header; empty: none
     */
    Outcome call(String method, String authorization, Map<String, String> arguments) {
        return noted(method, callUnnoted(method, authorization, arguments));
    }

    /** The same; what came of it is told to the caller alone. */
    Outcome callUnnoted(String method, String authorization, Map<String, String> arguments) {
        var client = slack.getHttpClient().getOkHttpClient();
        return send(() -> HttpClient.postOnce(client, prefix + method, authorization, arguments), true);
    }

    Outcome respond(String responseUrl, String json) {
        return noted("response_url", send(() -> slack.getHttpClient().postJsonBody(responseUrl, json), false));
    }

    /** Threads for calls whose end nobody waits for. They come and go, and end when this is closed. */
    Executor background() {
        return slack.getHttpClient().getOkHttpClient().dispatcher().executorService();
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
            return Answered.read(response, answersJson);
        } catch (IOException e) {
            return new Outcome.Failed("unreachable");
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed("address_not_valid");
        }
    }

    private Outcome noted(String method, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed && failed.isOfCourse()) {
            LOG.log(Level.INFO, "{0} came too late: {1}", method, failed.code());
        } else if (outcome instanceof Outcome.Failed failed) {
            last.note(failed.code());
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
