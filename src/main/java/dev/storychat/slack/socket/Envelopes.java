package dev.storychat.slack.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.slack.door.Envelope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands what is in an envelope to Bolt, as if it had come over HTTP, and makes the acknowledgement of what comes back.
 */
final class Envelopes {
    private static final Logger LOG = System.getLogger(Envelopes.class.getName());

    private final App app;
    private final SlackRequestParser parser;

    Envelopes(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    /** The acknowledgement; empty when Slack is to send the envelope again. */
    Optional<String> acknowledgement(JsonObject envelope) {
        try {
            var request = read(envelope);
            if (request.isEmpty()) {
                return Optional.of(bare(envelope).toString());
            }
            var response = app.run(request.get());
            return response.getStatusCode() == 200
                    ? Optional.of(acknowledgement(envelope, response).toString())
                    : Optional.empty();
        } catch (InboxUnavailableException e) {
            LOG.log(Level.WARNING, "not acknowledged: {0}", e.getMessage());
            return Optional.empty();
        } catch (JsonParseException e) {
            return Optional.of(unreadable(envelope));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "an envelope from Slack failed", e);
            return Optional.empty();
        }
    }

    /** Empty when there is nothing to do about it. */
    private Optional<Request<?>> read(JsonObject envelope) {
        var payload = envelope.get("payload");
        var seen = Envelope.ofSocket(payload);
        if (seen instanceof Envelope.Nonsense) {
            throw new JsonParseException("no payload of Slack's");
        }
        if (seen instanceof Envelope.Unneeded unneeded) {
            LOG.log(Level.INFO, "acknowledged an envelope of type {0}: nothing to do", unneeded.type());
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parser.parse(request(payload.toString(), headers(envelope))));
        } catch (RuntimeException e) { // Bolt takes for granted what Slack always sends
            throw new JsonParseException(e);
        }
    }

    private static HttpRequest request(String payload, RequestHeaders headers) {
        return HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(payload)
                .headers(headers)
                .build();
    }

    /** What HTTP says by headers. A repetition may say that it is none: {@code retry_attempt} 0. */
    private static RequestHeaders headers(JsonObject envelope) {
        var attempt = Fields.number(envelope, "retry_attempt");
        return new RequestHeaders(
                attempt == 0
                        ? Map.of()
                        : Map.of(
                                "X-Slack-Retry-Num", List.of(Integer.toString(attempt)),
                                "X-Slack-Retry-Reason", List.of(Fields.text(envelope, "retry_reason"))));
    }

    private static JsonObject acknowledgement(JsonObject envelope, Response response) {
        var acknowledgement = bare(envelope);
        var body = response.getBody();
        if (body == null || body.isBlank() || !Fields.flag(envelope, "accepts_response_payload")) {
            return acknowledgement;
        }
        if (response.getContentType().startsWith("application/json")) {
            acknowledgement.add("payload", JsonParser.parseString(body));
        } else {
            var words = new JsonObject();
            words.addProperty("text", body);
            acknowledgement.add("payload", words);
        }
        return acknowledgement;
    }

    /** It would be no more readable the next time: better that Slack does not send it again. */
    private static String unreadable(JsonObject envelope) {
        LOG.log(
                Level.WARNING,
                "acknowledged an envelope that is not what Slack sends: type {0}, id {1}",
                word(Fields.text(envelope, "type")),
                word(Fields.text(envelope, "envelope_id")));
        return bare(envelope).toString();
    }

    private static String word(String text) {
        return text.matches("[\\w.-]{1,80}") ? text : "none";
    }

    private static JsonObject bare(JsonObject envelope) {
        var acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", Fields.text(envelope, "envelope_id"));
        return acknowledgement;
    }
}
