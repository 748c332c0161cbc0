package dev.storychat.content.story;

import java.util.regex.Pattern;

/** Plain words written so that Markdown shows them as they are, and Markdown read back to plain words. */
public final class Markdown {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<>~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(#{1,6}(?= )|[-+](?= )|>)");
    private static final Pattern NUMBER_START = Pattern.compile("(?m)^(\\s*\\d{1,9})([.)])(?= )");

    /** Possessive: whatever stands between the brackets, it must not take a step of the stack for each sign. */
    private static final Pattern IMAGE_OR_LINK =
            Pattern.compile("(?<!\\\\)!?\\[((?:[^\\[\\]\\\\]++|\\\\.)*+)\\]\\([^()\\n]*\\)");

    private static final Pattern RULES =
            Pattern.compile("(?m)^\\s*(?:-{3,}|\\|?(?:\\s*:?-{3,}:?\\s*\\|)+|```.*|~~~.*)$");
    private static final Pattern LINE_MARKS = Pattern.compile("^[ \\t]*(?:(?:#{1,6}|[-*+]|\\d{1,9}[.)]|>)[ \\t]+)+");
    private static final String ESCAPABLE = "\\`*[]<>~_#+>.)|-";

    private static final Pattern ROW = Pattern.compile("(?m)^\\|[ \\t]*|[ \\t]*\\|[ \\t]*$");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)[ \\t]*\\|[ \\t]*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private Markdown() {}

    static String escaped(String words) {
        return words.chars().noneMatch(c -> "\\`*[]<>~_".indexOf(c) >= 0)
                ? words
                : SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    /** A paragraph that must not turn into a heading, a list or a quotation. */
    static String paragraph(String inline) {
        if (inline.indexOf('\n') < 0 && !inline.isEmpty() && Character.isLetter(inline.charAt(0))) {
            return inline;
        }
        var safe = LINE_START.matcher(inline).replaceAll("$1\\\\$2");
        return NUMBER_START.matcher(safe).replaceAll("$1\\\\$2");
    }

    /** Words between marks; outer white space stays outside, where Markdown wants it. */
    static String between(String mark, String words) {
        var inner = words.strip();
        if (inner.isEmpty()) {
            return words;
        }
        var start = words.indexOf(inner);
        return words.substring(0, start) + mark + inner + mark + words.substring(start + inner.length());
    }

    /** A sign that is none of Markdown's own, wherever it stands. */
    static String sign(String sign) {
        return !sign.isEmpty() && ESCAPABLE.contains(sign) ? "\\" + sign : sign;
    }

    /** By hand, since this passes over every character of every story found: a pattern takes several times as long. */
    private static String withoutSpanMarks(String text) {
        var words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && ESCAPABLE.indexOf(next) >= 0) {
                words.append(next);
                i++;
            } else if (c == '~' && next == '~') {
                i++;
            } else if (!isMark(c, words, next)) {
                words.append(c);
            }
        }
        return words.toString();
    }

    private static boolean isMark(char c, StringBuilder before, char next) {
        return switch (c) {
            case '`' -> true;
            case '*' -> next != ' ' || before.isEmpty() || before.charAt(before.length() - 1) != ' ';
            case '_' -> isAtBorder(before, next);
            default -> false;
        };
    }

    private static boolean isAtBorder(StringBuilder before, char next) {
        return before.isEmpty()
                || !Character.isLetterOrDigit(before.charAt(before.length() - 1))
                || !Character.isLetterOrDigit(next);
    }

    private static String withoutLineMarks(String text) {
        var lines = new StringBuilder(text.length());
        for (int start = 0; start <= text.length(); ) {
            var end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            var marked = start < end && " \t#-*+>0123456789".indexOf(text.charAt(start)) >= 0;
            var line = text.substring(start, end);
            lines.append(marked ? LINE_MARKS.matcher(line).replaceFirst("") : line);
            if (end < text.length()) {
                lines.append('\n');
            }
            start = end + 1;
        }
        return lines.toString();
    }

    /** The words without their marks, for an index and for passages. Looks for a mark only where its sign is. */
    public static String plain(String markdown) {
        var text = markdown;
        if (text.contains("](")) {
            text = IMAGE_OR_LINK.matcher(text).replaceAll("$1");
        }
        if (text.contains("---") || text.contains("```") || text.contains("~~~")) {
            text = RULES.matcher(text).replaceAll("");
        }
        text = withoutLineMarks(text);
        if (text.indexOf('|') >= 0) {
            text = CELL.matcher(ROW.matcher(text).replaceAll("")).replaceAll(" · ");
        }
        text = withoutSpanMarks(text);
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
