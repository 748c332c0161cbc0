package dev.storychat.slack.reply;

import dev.storychat.chat.Unspaced;

/** Reads a line of Markdown and tells where a word or a sentence ends that is not within a link, bold words or code. */
final class Inline {
    private static final String ENDS_SENTENCE = ".!?:…";
    private static final String FOLLOWS_END = "\"'”’»)]*_";

    /** What ends where reading is. */
    enum End {
        NONE,
        WORD,
        SENTENCE
    }

    private boolean code;
    private boolean bold;
    private boolean label;
    private boolean target;
    private boolean ended;
    private boolean said;

    /** Reads one more character of a line and tells what ends right before it: what follows begins a word there. */
    End readTo(String line, int at) {
        var now = line.charAt(at);
        var before = at == 0 ? ' ' : line.charAt(at - 1);
        var end = End.NONE;
        if (said && begins(line, at) && !isWithin()) {
            end = ended ? End.SENTENCE : End.WORD;
        }
        if (!Character.isWhitespace(now)) {
            said = true;
            ended = endsSentence(now) || ended && (FOLLOWS_END.indexOf(now) >= 0 || Unspaced.closes(now));
        }
        mark(now, before);
        return end;
    }

    private static boolean begins(String line, int at) {
        var spaced = at > 0 && Character.isWhitespace(line.charAt(at - 1));
        return !Character.isWhitespace(line.charAt(at)) && (spaced || Unspaced.parts(line, at));
    }

    private static boolean endsSentence(char character) {
        return ENDS_SENTENCE.indexOf(character) >= 0 || Unspaced.endsSentence(character);
    }

    private boolean isWithin() {
        return code || bold || label || target;
    }

    private void mark(char now, char before) {
        switch (now) {
            case '`' -> code = !code;
            case '*' -> bold = (before == '*') != bold;
            case '[' -> label = true;
            case ']' -> label = false;
            case '(' -> target = before == ']';
            case ')' -> target = false;
            default -> {}
        }
    }
}
