package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;

/** Reads what Slack answered. */
final class Answered {
    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;

    private Answered() {}

    /**
     * The outcome of a call.
     *
     * @param isJson whether success is told in JSON, and not by the HTTP status alone
     */
    static Outcome read(Response response, boolean isJson) throws IOException {
        if (response.code() == TOO_MANY_REQUESTS) {
            return new Outcome.Limited(retryAfter(response));
        }
        if (!response.isSuccessful()) {
            return new Outcome.Failed("http_" + response.code());
        }
        return isJson ? json(response) : new Outcome.Done(new JsonObject());
    }

    private static Outcome json(Response response) throws IOException {
        try {
            var body = response.body();
            var answer =
                    JsonParser.parseString(body == null ? "" : body.string()).getAsJsonObject();
            if (answer.get("ok") != null && answer.get("ok").getAsBoolean()) {
                return new Outcome.Done(answer);
            }
            var error = answer.get("error") == null
                    ? "no_error_named"
                    : answer.get("error").getAsString();
            return error.equals("ratelimited") || error.equals("rate_limited")
                    ? new Outcome.Limited(retryAfter(response))
                    : new Outcome.Failed(error);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return new Outcome.Failed("answer_not_readable");
        }
    }

    private static Duration retryAfter(Response response) {
        var seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : WAIT_UNLESS_TOLD;
    }
}
