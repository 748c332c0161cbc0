package dev.storychat.slack.reply;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of code in Markdown that has been opened (<a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">fenced
 * code blocks</a>).
 *
 * @param opening the line that opened it
 * @param mark the characters that close it
 */
record Fence(String opening, String mark) {
    private static final Pattern MARK = Pattern.compile("\\s*(`{3,}|~{3,})([^`]*)");

    /** The block that is open at the end of a text. */
    static Optional<Fence> openAtEndOf(String text) {
        Optional<Fence> open = Optional.empty();
        for (var line : text.split("\n", -1)) {
            open = after(open, line);
        }
        return open;
    }

    /** What is open after one more line. */
    static Optional<Fence> after(Optional<Fence> open, String line) {
        var mark = MARK.matcher(line);
        if (!mark.matches()) {
            return open;
        }
        if (open.isEmpty()) {
            return Optional.of(new Fence(line, mark.group(1)));
        }
        var closes =
                mark.group(1).startsWith(open.get().mark()) && mark.group(2).isBlank();
        return closes ? Optional.empty() : open;
    }

    /** What closes it under a text. */
    String closingUnder(String text) {
        return (text.endsWith("\n") ? "" : "\n") + mark;
    }

    /** What opens it again in another message. */
    String reopening() {
        return opening + "\n";
    }
}
