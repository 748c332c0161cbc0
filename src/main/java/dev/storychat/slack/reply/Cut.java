package dev.storychat.slack.reply;

import dev.storychat.chat.PlainText;

/** Where a text that is too long for one message is cut. */
final class Cut {
    private Cut() {}

    /** The beginning, up to the last end of a paragraph, line, sentence or word that is not too early. */
    static String of(CharSequence text, int most) {
        if (text.length() <= most) {
            return text.toString();
        }
        var start =
                PlainText.beginning(text.subSequence(0, Math.max(most, 0) + 1).toString(), Math.max(most, 0));
        for (var end : new String[] {"\n\n", "\n", ". ", " "}) {
            var at = start.lastIndexOf(end);
            if (at > start.length() / 2) {
                return start.substring(0, at + end.length());
            }
        }
        return start;
    }
}
