package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the requests that Slack sends, signed as Slack signs them. Each {@code with} gives another maker.
 * See <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>.
 */
public final class SlackRequests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final String signingSecret;
    private final Clock clock;
    private final Map<String, String> extraHeaders;

    private SlackRequests(String signingSecret, Clock clock, Map<String, String> extraHeaders) {
        this.signingSecret = signingSecret;
        this.clock = clock;
        this.extraHeaders = extraHeaders;
    }

    public static SlackRequests signedWith(String signingSecret) {
        return new SlackRequests(signingSecret, Clock.systemUTC(), Map.of());
    }

    public SlackRequests withClock(Clock other) {
        return new SlackRequests(signingSecret, other, extraHeaders);
    }

    /** Signs with a time stamp that is off by so much: negative for stale, positive for the future. */
    public SlackRequests withClockOffset(Duration offset) {
        return withClock(Clock.offset(clock, offset));
    }

    /**
     * Marks what follows as sent again.
     *
     * @param number 1 to 3
     * @param reason such as {@code http_timeout} or {@code http_error}
     */
    public SlackRequests withRetry(int number, String reason) {
        var headers = Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason);
        return new SlackRequests(signingSecret, clock, headers);
    }

    /** An Events API delivery. */
    public SignedRequest event(JsonObject payload) {
        return sign(JSON, payload.toString());
    }

    public SignedRequest urlVerification(String challenge) {
        return event(JsonText.of(Map.of("type", "url_verification", "token", "unused", "challenge", challenge)));
    }

    public SignedRequest mention(String channel, String user, String text, String ts) {
        return event(SlackPayloads.mention(channel, user, text, ts));
    }

    public SignedRequest threadReply(String channel, String user, String text, String threadTs, String ts) {
        return event(SlackPayloads.threadReply(channel, user, text, threadTs, ts));
    }

    public SignedRequest directMessage(String channel, String user, String text, String ts) {
        return event(SlackPayloads.directMessage(channel, user, text, ts));
    }

    /** A slash command, its name with the slash. */
    public SignedRequest slash(String command, String text, String responseUrl) {
        return slash(SlackInteractions.slash(command, text, responseUrl));
    }

    public SignedRequest slash(Map<String, String> fields) {
        return sign(FORM, encode(fields));
    }

    /** A click, a submitted modal, a shortcut. */
    public SignedRequest interactive(JsonObject payload) {
        return sign(FORM, encode(Map.of("payload", payload.toString())));
    }

    /** Any body, rightly signed. */
    public SignedRequest sign(String contentType, String body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var headers = new HashMap<>(extraHeaders);
        headers.put("Content-Type", contentType);
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", signature(timestamp, body));
        return new SignedRequest(headers, body);
    }

    private String signature(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
