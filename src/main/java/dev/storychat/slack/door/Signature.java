package dev.storychat.slack.door;

import dev.storychat.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Slack sent a request, as in <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">verifying requests from Slack</a>. Any of
 * several secrets may have signed, so that a secret can be rotated without losing events.
 */
final class Signature {
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    Signature(List<Secret> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * Checks one request.
     *
     * @param timestamp the header {@code X-Slack-Request-Timestamp}, in seconds
     * @param signature the header {@code X-Slack-Signature}
     */
    boolean covers(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(TOLERANCE) <= 0 && isMadeByAnyKey(timestamp, signature, body);
    }

    /** Tries all keys, whichever fits: the time it takes tells nothing. */
    private boolean isMadeByAnyKey(String timestamp, String signature, byte[] body) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var fits = false;
        for (var key : keys) {
            fits |= MessageDigest.isEqual(made(key, timestamp, body), given);
        }
        return fits;
    }

    private static byte[] made(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
