package dev.storychat.content;

import dev.storychat.chat.PlainText;
import java.util.regex.Pattern;

/**
 * Words of stories on their way to the model, marked as content from beginning to end. A story that contains the mark
 * itself cannot end it early and go on as if it were the assistant's own instructions.
 */
final class Envelope {
    private static final Pattern MARK =
            Pattern.compile("<(?=[\\s/]*(?:story|stories|counts)\\b)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Envelope() {}

    /** Puts text between two marks. */
    static String of(String mark, String inside) {
        return "<" + mark + ">\n" + inside.strip() + "\n</" + mark + ">";
    }

    /** Text of a story without anything invisible and without marks of ours. */
    static String harmless(String text) {
        return MARK.matcher(PlainText.of(text)).replaceAll("‹");
    }

    /** The same on a single line. */
    static String line(String text) {
        return harmless(text).replaceAll("\\s+", " ");
    }
}
