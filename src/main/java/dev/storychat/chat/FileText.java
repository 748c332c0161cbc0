package dev.storychat.chat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file.
 *
 * @param marked between marks from beginning to end, which it cannot leave
 * @param isCut whether there was more of it
 */
record FileText(String marked, boolean isCut) {
    /** Some ten thousand tokens. */
    static final int MOST_CHARACTERS = 40_000;

    private static final Pattern MARK =
            Pattern.compile("<(?=[\\s/]*file(?:_name)?\\b)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Empty for what is no text, or has none. */
    static Optional<FileText> of(ByteBuffer bytes) {
        var text = PlainText.of(decoded(bytes));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var harmless = MARK.matcher(PlainText.beginning(text, MOST_CHARACTERS)).replaceAll("‹");
        var isCut = text.length() > MOST_CHARACTERS;
        var end = isCut ? "\n(The file goes on; this is its beginning.)" : "";
        return Optional.of(new FileText("<file>\n" + harmless + "\n</file>" + end, isCut));
    }

    /** UTF-8 or, where it is none, what Western spreadsheets write. Empty where it is no text at all. */
    private static String decoded(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                return "";
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        }
    }
}
