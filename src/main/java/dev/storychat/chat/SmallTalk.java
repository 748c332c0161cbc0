package dev.storychat.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/** A greeting, thanks and the like: people do not ask where that is from. */
final class SmallTalk {
    /** What is longer has something to tell, and people want to know where it is from. */
    private static final int MOST_CHARACTERS = 300;

    /** Whoever writes more than that to greet has something to ask as well. */
    private static final int MOST_WORDS = 5;

    private static final Pattern QUESTION = Pattern.compile("[?？؟]");
    private static final Pattern GREETS = Pattern.compile(
            "(?:hi|hey|hello|hiya|howdy|good (?:morning|day|afternoon|evening|night|job)"
                    + "|thanks|thank you|thx|cheers|great|nice|perfect|cool|awesome|wonderful|ok|okay|bye|goodbye"
                    + "|hallo|hoi|moin|servus|grüezi|grüß|guten (?:morgen|tag|abend)|gute nacht|danke|dankeschön|vielen dank|besten dank"
                    + "|super|prima|toll|alles klar|tschüss|bonjour|bonsoir|salut|merci|hola|buenos|buenas|gracias|ciao|buongiorno|grazie"
                    + "|olá|obrigado|obrigada|bedankt|hej|tack|tak|cześć|dzięki|привет|спасибо)(?![\\p{L}\\p{N}]).*"
                    + "|(?:你好|您好|谢谢|謝謝|こんにちは|おはよう|こんばんは|ありがとう|안녕|감사|สวัสดี|ขอบคุณ).{0,6}"
                    + "|[^\\p{L}\\p{N}]*",
            Pattern.DOTALL);

    private SmallTalk() {}

    /** Whether an answer is no more than that: nothing was asked, and little is said. */
    static boolean is(String asked, String answered) {
        return isNoQuestion(asked) && answered.length() <= MOST_CHARACTERS;
    }

    /** Whether what was written asks nothing. */
    static boolean isNoQuestion(String written) {
        var words = written.strip().toLowerCase(Locale.ROOT);
        return !QUESTION.matcher(words).find()
                && words.split("\\s+").length <= MOST_WORDS
                && GREETS.matcher(words).matches();
    }
}
