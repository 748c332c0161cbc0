package dev.storychat.slack.reply;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table in Markdown that may go on (<a href="https://github.github.com/gfm/#tables-extension-">tables</a>). Only rows
 * that begin with a bar are taken for such.
 *
 * @param head the two lines that make it a table: names of columns and the delimiter under them
 * @param begun the beginning of a row that is not ended
 */
record Table(String head, String begun) {
    /** Names, delimiter and one row: fewer stay together. */
    private static final int LEAST_ROWS = 3;

    private static final Pattern DELIMITER = Pattern.compile("\\s*+\\|(?:\\s*+:?-++:?\\s*+(?:\\||$))++\\s*+");

    static boolean isRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    /** Whether a table that has so many lines may be cut below them. */
    static boolean partsBelow(int lines) {
        return lines >= LEAST_ROWS;
    }

    /** The table that a text ends with. */
    static Optional<Table> openAtEndOf(String text) {
        var rows = new ArrayList<String>();
        Optional<Fence> code = Optional.empty();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            code = Fence.after(code, lines[i]);
            if (code.isEmpty() && isRow(lines[i])) {
                rows.add(lines[i]);
            } else {
                rows.clear();
            }
        }
        var begun = lines[lines.length - 1];
        var isTable = rows.size() > 1 && DELIMITER.matcher(rows.get(1)).matches() && (begun.isEmpty() || isRow(begun));
        return isTable ? Optional.of(new Table(rows.get(0) + "\n" + rows.get(1), begun)) : Optional.empty();
    }

    /** What makes a table of the words that follow, in another message; empty: they are no part of it. */
    String reopening(CharSequence words) {
        var next = words.toString();
        if (begun.isEmpty()) {
            return isRow(next) ? head + "\n" : "";
        }
        if (next.startsWith("\n")) {
            return isRow(next.substring(1)) ? head : "";
        }
        return next.isEmpty() ? "" : head + "\n" + begun;
    }
}
