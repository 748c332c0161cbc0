package dev.storychat.storage;

import dev.storychat.chat.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce of 96 bits for each text (NIST SP 800-38D, section 8.2.2). */
final class AesSeal implements Seal {
    /** Begins every closed text; what lacks it was kept before a key was set. */
    static final String MARK = "\u0001aes:";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes the key.
     *
     * @param base64 32 bytes
     */
    AesSeal(String base64) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
    }

    @Override
    public String close(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, whole, NONCE_BYTES, closed.length);
        return MARK + Base64.getEncoder().encodeToString(whole);
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(MARK)) {
            return sealed;
        }
        var whole = Base64.getDecoder().decode(sealed.substring(MARK.length()));
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        var closed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, closed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("kept text cannot be read: was DATA_ENCRYPTION_KEY changed?", e);
        }
    }
}
