package dev.storychat.content.storyblok;

import dev.storychat.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Storyblok sent a request, as in
 * <a href="https://www.storyblok.com/docs/concepts/webhooks">securing a webhook</a>.
 */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    /** Made with the secret of the webhook. */
    public WebhookSignature(Secret secret) {
        this.key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Checks one request. The time it takes tells nothing.
     *
     * @param signature the header {@code webhook-signature}
     */
    public boolean covers(@Nullable String signature, byte[] body) {
        return signature != null
                && MessageDigest.isEqual(
                        made(body), signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] made(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
