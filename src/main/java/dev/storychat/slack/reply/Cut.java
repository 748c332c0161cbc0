package dev.storychat.slack.reply;

import dev.storychat.chat.PlainText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a text that is too long for one message is cut: where a paragraph ends if there is one, and never within a
 * nested list, a link or bold words unless nothing else is left. Tables and code are cut between their lines, tables only
 * where words would be cut within a sentence otherwise.
 */
final class Cut {
    /** What a message may end with, the best last. */
    private enum End {
        WORD,
        CODE_LINE,
        ROW,
        SENTENCE,
        LINE,
        PARAGRAPH
    }

    private final String text;
    private final int least;
    private final int most;
    private final Map<End, Integer> ends = new EnumMap<>(End.class);

    private Cut(String text, int least, int most) {
        this.text = text;
        this.least = least;
        this.most = Math.min(most, text.length());
        findEnds();
    }

    /**
     * How many of the words still go into a message that cannot take them all.
     *
     * @param standing what stands in it
     * @param most how long it may become
     */
    static int of(String standing, CharSequence words, int most) {
        var cut = new Cut(standing + words, standing.length(), most);
        return Math.max(0, cut.best() - standing.length());
    }

    /** The same, but only whole paragraphs; 0: not even one. */
    static int ofParagraphs(String standing, CharSequence words, int most) {
        var before = standing.length();
        return words.toString().indexOf('\n') < 0
                ? 0
                : new Cut(standing + words, before, most).ends.getOrDefault(End.PARAGRAPH, before) - before;
    }

    /** The best end that is not too early, else the latest of any kind. */
    private int best() {
        var ranked = End.values();
        for (int rank = ranked.length - 1; rank >= 0; rank--) {
            var end = ends.get(ranked[rank]);
            if (end != null && end >= most / 2) {
                return end;
            }
        }
        return ends.values().stream()
                .max(Integer::compare)
                .orElseGet(() -> PlainText.beginning(text, Math.max(most, 1)).length());
    }

    private void findEnds() {
        Optional<Fence> open = Optional.empty();
        var before = "";
        var rows = 0;
        for (int start = 0; start <= most; ) {
            var end = text.indexOf('\n', start);
            var line = text.substring(start, end < 0 ? text.length() : end);
            if (open.isPresent()) {
                endBeforeCode(open, before, line, start);
            } else {
                endBefore(line, before, rows, start);
                endsWithin(line, start);
            }
            rows = open.isEmpty() && Table.isRow(line) ? rows + 1 : 0;
            open = Fence.after(open, line);
            before = line;
            start = end < 0 ? most + 1 : end + 1;
        }
    }

    /**
     * An end before a line.
     *
     * @param rows how many rows of a table stand right above it
     */
    private void endBefore(String line, String before, int rows, int at) {
        if (rows > 0 && Table.isRow(line)) {
            if (Table.partsBelow(rows)) {
                note(End.ROW, at);
            }
        } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            note(before.isBlank() ? End.PARAGRAPH : End.LINE, at);
        }
    }

    /** Neither right after the line that opens the block nor right before the one that closes it. */
    private void endBeforeCode(Optional<Fence> open, String before, String line, int at) {
        var opens = open.get().opening().equals(before);
        if (!opens && Fence.after(open, line).isPresent()) {
            note(End.CODE_LINE, at);
        }
    }

    private void endsWithin(String line, int start) {
        if (!Table.isRow(line) && start + line.length() >= least) {
            var inline = new Inline();
            for (int i = 0; i < line.length(); i++) {
                var end = inline.readTo(line, i);
                if (end != Inline.End.NONE) {
                    note(end == Inline.End.SENTENCE ? End.SENTENCE : End.WORD, start + i);
                }
            }
        }
    }

    private void note(End end, int at) {
        if (at >= least && at > 0 && at <= most) {
            ends.put(end, at);
        }
    }
}
