package dev.storychat.storage;

import dev.storychat.chat.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random nonce of 96 bits for each text (NIST SP 800-38D, section 8.2.2). Each closed text tells
 * which key closed it, so that a key can be changed while texts of the former one are still there.
 */
final class AesSeal implements Seal {
    /** Begins every closed text; what lacks it was kept before a key was set. */
    static final String MARK = "\u0001aes";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /** A key with the beginning of each text that it closed. */
    private record Key(String mark, SecretKeySpec secret) {
        static Key of(String base64) {
            var bytes = Base64.getDecoder().decode(base64);
            return new Key(MARK + "/" + id(bytes) + ":", new SecretKeySpec(bytes, "AES"));
        }

        private static String id(byte[] key) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(key);
                return HexFormat.of().formatHex(digest, 0, ID_BYTES);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * Takes the keys.
     *
     * @param base64 32 bytes each: the first closes, any opens
     */
    AesSeal(List<String> base64) {
        this.keys = base64.stream().map(Key::of).toList();
    }

    /** How everything begins that the first key closed. */
    String mark() {
        return keys.get(0).mark();
    }

    boolean hasFormerKeys() {
        return keys.size() > 1;
    }

    @Override
    public String close(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var closed = run(Cipher.ENCRYPT_MODE, keys.get(0).secret(), nonce, text.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, whole, NONCE_BYTES, closed.length);
            return mark() + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    @Override
    public String open(String sealed) {
        if (!sealed.startsWith(MARK)) {
            return sealed;
        }
        var body = sealed.substring(sealed.indexOf(':') + 1);
        return keys.stream()
                .filter(key -> sealed.startsWith(key.mark()) || sealed.startsWith(MARK + ":"))
                .flatMap(key -> open(key, body).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("kept text cannot be read: no key of DATA_ENCRYPTION_KEY"
                        + " fits. Put the former key behind the present one, with a comma between them."));
    }

    /** Empty where the key does not fit or the text was changed: GCM does not tell which. */
    private static Optional<String> open(Key key, String body) {
        try {
            var whole = Base64.getDecoder().decode(body);
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            var closed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            return Optional.of(
                    new String(run(Cipher.DECRYPT_MODE, key.secret(), nonce, closed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] content)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(content);
    }
}
