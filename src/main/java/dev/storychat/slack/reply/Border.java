package dev.storychat.slack.reply;

import dev.storychat.chat.Unspaced;
import java.util.regex.Pattern;

/** Where words may be parted, so that what is handed over reads well by itself. */
final class Border {
    private static final Pattern END_OF_SENTENCE =
            Pattern.compile("[.!?:…][\"'”’»)\\]*_]*\\s+|\\n\\s*" + "|[。！？｡][\"'”’»)\\]」』）*_]*(?=[^\"'”’»)\\]」』）*_])");

    private static final String WITHIN_WORDS = "-_/@'’&#=";

    private Border() {}

    /** The end of the last whole sentence or line; 0: there is none. */
    static int ofSentence(CharSequence words) {
        var end = END_OF_SENTENCE.matcher(words);
        var last = 0;
        while (end.find()) {
            last = end.end();
        }
        return isBlank(words, last) ? 0 : last;
    }

    /** The end of the last whole word, with the space after it; 0: there is none. */
    static int ofWord(CharSequence words) {
        var end = words.length();
        while (end > 0 && belongsToWord(words.charAt(end - 1)) && !Unspaced.parts(words, end)) {
            end--;
        }
        return isBlank(words, end) ? 0 : end;
    }

    private static boolean belongsToWord(char letter) {
        return Character.isLetterOrDigit(letter) || WITHIN_WORDS.indexOf(letter) >= 0;
    }

    static boolean isBlank(CharSequence words, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isWhitespace(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
