package dev.storychat.content.storyblok;

import dev.storychat.content.story.Member;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Storyblok answered.
 *
 * @param body JSON; null when it was none
 * @param total the header {@code Total}
 * @param cv the cache version that a redirect names; the address itself carries the token and is dropped at once
 * @param retryAfter the header {@code Retry-After}, null when it was none or a date
 */
record Reply(
        int status,
        JsonValue body,
        OptionalLong total,
        Optional<String> cv,
        @Nullable Duration retryAfter) {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Pattern CV = Pattern.compile("[?&]cv=(\\d+)");

    /** Reads it to its end and lets the connection go. */
    static Reply of(Response response) {
        try (response) {
            return new Reply(
                    response.getStatus(),
                    json(response),
                    number(response.getHeaderString("Total")),
                    cv(response.getHeaderString(HttpHeaders.LOCATION)),
                    seconds(response.getHeaderString(HttpHeaders.RETRY_AFTER)));
        }
    }

    private static JsonValue json(Response response) {
        if (!response.hasEntity()) {
            return JsonValue.NULL;
        }
        try (var reader = READERS.createReader(response.readEntity(InputStream.class))) {
            return reader.readValue();
        } catch (RuntimeException e) { // a JsonException, or what the parser throws where it is nested too deeply
            return JsonValue.NULL;
        }
    }

    private static OptionalLong number(@Nullable String header) {
        return header != null && header.strip().matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(header.strip()))
                : OptionalLong.empty();
    }

    private static Optional<String> cv(@Nullable String location) {
        var cv = CV.matcher(location == null ? "" : location);
        return cv.find() ? Optional.of(cv.group(1)) : Optional.empty();
    }

    private static @Nullable Duration seconds(@Nullable String header) {
        var seconds = number(header);
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()) : null;
    }

    boolean isOk() {
        return status == Response.Status.OK.getStatusCode();
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }

    boolean isMissing() {
        return status == Response.Status.NOT_FOUND.getStatusCode();
    }

    /** The body as an object; an empty one when it is something else. */
    JsonObject object() {
        return body instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Whether it lists stories, be it none: a proxy's own page does not. */
    boolean isList() {
        return body instanceof JsonArray || object().containsKey("stories") || object().containsKey("results");
    }

    /** The stories of a list, whichever of the documented shapes it has. */
    List<JsonObject> stories() {
        if (body instanceof JsonArray array) {
            return Member.objects(array);
        }
        var stories = Member.objects(object(), "stories");
        return stories.isEmpty() ? Member.objects(object(), "results") : stories;
    }
}
