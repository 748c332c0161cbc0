package dev.storychat.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets in who has the right key, and turns others away in the words of AWS. */
final class AwsGate {

    /**
     * @param sessionToken empty for a key that lasts
     */
    record Credentials(String accessKey, String secretKey, String sessionToken, String region) {
        @Override
        public String toString() {
            return "Credentials[" + region + "]";
        }
    }

    private static final Pattern AUTHORIZATION = Pattern.compile(
            SigV4.ALGORITHM + " Credential=([^/]+)/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String INVALID_TOKEN = "The security token included in the request is invalid.";

    private final Credentials credentials;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean expired;

    AwsGate(Credentials credentials) {
        this.credentials = credentials;
    }

    void expire() {
        expired = true;
    }

    Optional<Answer.Whole> refusal(Received request) {
        var authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            return refuse(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (authorization.startsWith("Bearer")) {
            return refuse(
                    403, "AccessDeniedException", "Authentication failed: Please make sure your API Key is valid.");
        }
        var parts = AUTHORIZATION.matcher(authorization);
        if (!parts.matches()) {
            return refuse(400, "IncompleteSignatureException", "Authorization header is malformed.");
        }
        if (!parts.group(1).equals(credentials.accessKey())
                || !request.header("X-Amz-Security-Token").equals(credentials.sessionToken())) {
            return refuse(403, "UnrecognizedClientException", INVALID_TOKEN);
        }
        if (expired) {
            return refuse(403, "ExpiredTokenException", "The security token included in the request is expired");
        }
        var signed = new SigV4(
                credentials.secretKey(), parts.group(2), List.of(parts.group(3).split(";")));
        return wrongScope(request, signed)
                .or(() -> signed.signature(request).equals(parts.group(4)) ? Optional.empty() : mismatch());
    }

    private Optional<Answer.Whole> wrongScope(Received request, SigV4 signed) {
        var date = request.header("X-Amz-Date");
        if (isSkewed(date)) {
            return refuse(403, "InvalidSignatureException", "Signature expired: " + date);
        }
        var right = date.substring(0, 8) + "/" + credentials.region() + "/bedrock/aws4_request";
        if (!signed.scope().equals(right)) {
            return refuse(403, "InvalidSignatureException", "Credential should be scoped to " + right);
        }
        if (!signed.signedHeaders().contains("host") || !signed.signedHeaders().contains("x-amz-date")) {
            return refuse(403, "InvalidSignatureException", "'Host' and 'X-Amz-Date' must be signed headers.");
        }
        return Optional.empty();
    }

    private boolean isSkewed(String date) {
        try {
            var signedAt = DATE.withZone(ZoneOffset.UTC).parse(date, Instant::from);
            return Duration.between(signedAt, clock.instant()).abs().compareTo(SKEW) > 0;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static Optional<Answer.Whole> mismatch() {
        return refuse(
                403,
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method.");
    }

    private static Optional<Answer.Whole> refuse(int status, String type, String message) {
        return Optional.of(ConverseAnswer.error(status, type, message));
    }
}
