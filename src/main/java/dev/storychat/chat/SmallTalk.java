package dev.storychat.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/** A greeting, thanks and the like: people do not ask where that is from. */
final class SmallTalk {
    /** What is longer has something to tell, and people want to know where it is from. */
    private static final int MOST_CHARACTERS = 300;

    /** Nobody greets at such length, and the pattern would take its time. */
    private static final int LONGEST_GREETING = 100;

    private static final Pattern QUESTION = Pattern.compile("[?？؟]");

    private static final String GREETING = "hi|hey|hello|hiya|howdy|good (?:morning|day|afternoon|evening|night|job)"
            + "|thanks|thank you|thx|cheers|great|nice|perfect|cool|awesome|wonderful|ok|okay|bye|goodbye"
            + "|hallo|hoi|moin|servus|grüezi|grüß(?: gott| dich| euch)?|guten (?:morgen|tag|abend)|gute nacht"
            + "|danke|dankeschön|vielen dank|besten dank|super|prima|toll|alles klar|tschüss"
            + "|bonjour|bonsoir|salut|merci|hola|buenos días|buenas (?:tardes|noches)|gracias|ciao|buongiorno|grazie"
            + "|olá|obrigado|obrigada|bedankt|hej|tack|tak|cześć|dzięki|привет|спасибо";

    /** What people put beside it. Anything else may be what they look for, as in “great white shark”. */
    private static final String BESIDE = "there|all|everyone|everybody|team|folks|you|so|very|much|a lot|again|and"
            + "|for (?:the|your) help|that (?:helps|helped)|dir|euch|ihnen|sehr|zusammen|alle|nochmals?|und|schön"
            + "|für (?:die|deine) hilfe|das (?:hilft|hat geholfen)|à tous|beaucoup|a todos|muchas|mille";

    private static final Pattern GREETS = Pattern.compile("(?:(?:" + GREETING + "|" + BESIDE
            + ")(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]*)+"
            + "|(?:你好|您好|谢谢|謝謝|こんにちは|おはよう|こんばんは|ありがとう|안녕|감사|สวัสดี|ขอบคุณ).{0,6}"
            + "|[^\\p{L}\\p{N}]*");

    private SmallTalk() {}

    /** Whether an answer is no more than that: nothing was asked, and little is said. */
    static boolean is(String asked, String answered) {
        return isNoQuestion(asked) && answered.length() <= MOST_CHARACTERS;
    }

    /** Whether what was written asks nothing. */
    static boolean isNoQuestion(String written) {
        var words = written.strip().toLowerCase(Locale.ROOT);
        return words.length() <= LONGEST_GREETING
                && !QUESTION.matcher(words).find()
                && GREETS.matcher(words).matches();
    }
}
