package dev.storychat.chat;

import java.util.regex.Pattern;

/** Text from outside, made harmless before anybody reads it. */
public final class PlainText {
    /** What a person may write; the rest is cut. Slack itself cuts at 40,000. */
    public static final int MOST_CHARACTERS = 12_000;

    /**
     * Control characters but tab and line feed; zero-width spaces, marks and joiners of direction; the tag characters
     * that hide text from people and not from models. ZWJ and ZWNJ stay: emoji and several scripts need them.
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|[\\x{E0000}-\\x{E007F}]|\\p{Cs}");

    private static final Pattern JOINERS_ALONE = Pattern.compile("[\\s\\u200C\\u200D\\uFE00-\\uFE0F\\u3164\\u2800]*");

    private PlainText() {}

    /** Without invisible characters and outer white space; empty when nothing visible is left. */
    public static String of(String text) {
        var visible = visible(text);
        return JOINERS_ALONE.matcher(visible).matches() ? "" : visible.strip();
    }

    /** Without invisible characters. */
    static String visible(String text) {
        return text.chars().allMatch(PlainText::isOrdinary)
                ? text
                : INVISIBLE
                        .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("");
    }

    /** Nearly all are: that is seen sooner than a pattern sees it. */
    private static boolean isOrdinary(int character) {
        return (character >= ' ' && character <= '~')
                || character == '\n'
                || character == '\t'
                || (character >= 'À' && character <= 'ÿ');
    }

    /** The beginning of a text, never cut inside a character. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var cutsCharacter = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, cutsCharacter ? most - 1 : most);
    }
}
