package dev.storychat.chat;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts that write words one after the other without spaces: Chinese, Japanese, Thai and their like. */
public final class Unspaced {
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String ENDS_SENTENCE = "。！？｡";
    private static final String CLOSES = ENDS_SENTENCE + "、，．：；」』）】〉》〕｝…‥ー々ゝ゛゜";
    private static final String OPENS = "「『（【〈《〔｛";

    /** Vowels of Thai and Lao that stand before the consonant they belong to. */
    private static final String LEADING_VOWELS = "เแโใไເແໂໃໄ";

    private Unspaced() {}

    /**
     * Whether a text may be parted at a place because such a script stands before it: within no character, and where what
     * follows would look well at the beginning of a line. What follows the end of a text is not known.
     */
    public static boolean parts(CharSequence text, int at) {
        return at > 0
                && isUnspaced(Character.codePointBefore(text, at))
                && (at == text.length() || begins(Character.codePointAt(text, at)));
    }

    /** Whether a character ends a sentence, without a space after it. */
    public static boolean endsSentence(char character) {
        return ENDS_SENTENCE.indexOf(character) >= 0;
    }

    /** Whether it closes what was opened, as a bracket does. */
    public static boolean closes(char character) {
        return CLOSES.indexOf(character) >= 0;
    }

    private static boolean isUnspaced(int character) {
        return (CLOSES.indexOf(character) >= 0 || SCRIPTS.contains(UnicodeScript.of(character)))
                && OPENS.indexOf(character) < 0
                && LEADING_VOWELS.indexOf(character) < 0;
    }

    private static boolean begins(int character) {
        return CLOSES.indexOf(character) < 0
                && switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT -> false;
                    default -> true;
                };
    }
}
