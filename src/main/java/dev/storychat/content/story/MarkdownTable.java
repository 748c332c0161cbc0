package dev.storychat.content.story;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown; its first row is the header, since Markdown knows no table without one. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** The rows; short ones are filled up. Empty when there is no cell. */
    static String of(List<List<String>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        var lines = rows.stream().map(row -> line(row, width)).collect(Collectors.toList());
        lines.add(1, "|" + " --- |".repeat(width));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, int width) {
        return cells.stream()
                .map(cell -> " " + cell.replaceAll("\\s+", " ").strip().replace("|", "\\|") + " |")
                .collect(Collectors.joining(
                        "", "|", String.join("", Collections.nCopies(width - cells.size(), "  |"))));
    }
}
