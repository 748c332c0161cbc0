package dev.storychat.content.story;

import java.util.regex.Pattern;

/** Plain words written so that Markdown shows them as they are, and Markdown read back to plain words. */
public final class Markdown {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<>~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(#{1,6}(?= )|[-+](?= )|>)");
    private static final Pattern NUMBER_START = Pattern.compile("(?m)^(\\s*\\d{1,9})([.)])(?= )");

    private static final Pattern IMAGE_OR_LINK = Pattern.compile("!?\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\([^()\\n]*\\)");
    private static final Pattern RULES =
            Pattern.compile("(?m)^\\s*(?:-{3,}|\\|?(?:\\s*:?-{3,}:?\\s*\\|)+|```.*|~~~.*)$");
    private static final Pattern LINE_MARKS =
            Pattern.compile("(?m)^[ \\t]*(?:(?:#{1,6}|[-*+]|\\d{1,9}[.)]|>)[ \\t]+)+");
    private static final Pattern SPANS =
            Pattern.compile("(?<!\\\\)(?:\\*{1,3}|`+|~~)|(?<![\\\\\\w])_{1,2}|(?<!\\\\)_{1,2}(?!\\w)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*\\[\\]<>~_#+>.)|-])");
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");

    private Markdown() {}

    static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    /** A paragraph that must not turn into a heading, a list or a quotation. */
    static String paragraph(String inline) {
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

    static String withoutTags(String words) {
        return words.indexOf('<') < 0
                ? words
                : TAGS.matcher(words).replaceAll(" ").replace("&nbsp;", " ").replace("&amp;", "&");
    }

    /** The words without their marks, for an index and for passages. */
    public static String plain(String markdown) {
        var text = IMAGE_OR_LINK.matcher(markdown).replaceAll("$1");
        text = RULES.matcher(text).replaceAll("");
        text = LINE_MARKS.matcher(text).replaceAll("");
        text = SPANS.matcher(text).replaceAll("");
        text = text.replaceAll("(?m)^\\|[ \\t]*|[ \\t]*\\|[ \\t]*$", "")
                .replaceAll("(?<!\\\\)[ \\t]*\\|[ \\t]*", " · ");
        return ESCAPED.matcher(text)
                .replaceAll("$1")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
