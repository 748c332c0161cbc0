package dev.storychat.content.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words of HTML, as a browser shows them: without tags, comments, styles and scripts, and with signs in place of their
 * names. One pass, by hand: fields may be long and full of anything, and no sign of them is looked at more than a few times.
 */
final class Html {
    /** Somebody who writes of less and more has a sentence between the two signs, or several. */
    private static final int LONGEST_TAG = 500;

    private static final int LONGEST_ENTITY = 12;
    private static final List<String> UNREAD = List.of("style", "script");
    private static final char NO_QUOTE = ' ';

    private final String html;
    private final UnaryOperator<String> decoded;
    private final StringBuilder words;

    /** What was looked for in vain once is not looked for again. */
    private final Set<String> absent = new HashSet<>();

    private Html(String html, UnaryOperator<String> decoded) {
        this.html = html;
        this.decoded = decoded;
        this.words = new StringBuilder(html.length());
    }

    /**
     * The words.
     *
     * @param decoded what becomes of a sign that had a name or a number in its place
     */
    static String words(String html, UnaryOperator<String> decoded) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : new Html(html, decoded).words();
    }

    private String words() {
        for (int at = 0; at < html.length(); ) {
            at = switch (html.charAt(at)) {
                case '<' -> tag(at);
                case '&' -> entity(at);
                default -> kept(at);
            };
        }
        return words.toString();
    }

    private int kept(int at) {
        words.append(html.charAt(at));
        return at + 1;
    }

    private int entity(int at) {
        var end = at + 1;
        while (end < html.length() && end - at <= LONGEST_ENTITY && isOfEntity(html.charAt(end))) {
            end++;
        }
        var sign = end < html.length() && html.charAt(end) == ';' ? Entities.sign(html.substring(at + 1, end)) : null;
        if (sign == null) {
            return kept(at);
        }
        words.append(decoded.apply(sign));
        return end + 1;
    }

    private static boolean isOfEntity(char c) {
        return c == '#' || isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** In place of a tag comes a space: what stood apart stays apart. */
    private int tag(int at) {
        var comment = html.startsWith("<!--", at);
        var end = comment ? behind("-->", at + 4) : isTag(at) ? endOfTag(at) : -1;
        if (end < 0) {
            return kept(at);
        }
        words.append(' ');
        return comment ? end : behindUnread(at + 1, end);
    }

    private boolean isTag(int at) {
        var first = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        var letter = first == '/' || first == '!' ? at + 2 : at + 1;
        return letter < html.length() && isLetter(html.charAt(letter));
    }

    private int endOfTag(int at) {
        var end = endOfTag(at, true);
        return end < 0 ? endOfTag(at, false) : end;
    }

    /**
     * Behind the tag; less than 0 where it has no end.
     *
     * @param quotes whether what ends a tag ends none within quotes; some are never closed
     */
    private int endOfTag(int at, boolean quotes) {
        var quote = NO_QUOTE;
        for (int i = at + 1, outside = 0; i < html.length() && outside < LONGEST_TAG; i++) {
            var c = html.charAt(i);
            if (quote != NO_QUOTE) {
                quote = c == quote ? NO_QUOTE : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return -1;
            } else {
                quote = quotes && (c == '"' || c == '\'') && html.charAt(i - 1) == '=' ? c : NO_QUOTE;
                outside++;
            }
        }
        return -1;
    }

    /** Behind what nobody reads, where the tag begins such; its closing tag comes next. */
    private int behindUnread(int name, int end) {
        for (var unread : UNREAD) {
            var closing = "</" + unread;
            if (html.regionMatches(true, name, unread, 0, unread.length())
                    && !isOfEntity(html.charAt(name + unread.length()))) {
                return Math.max(end, behind(closing, end) - closing.length());
            }
        }
        return end;
    }

    /** Behind the next one; less than 0 where there is none. */
    private int behind(String ending, int from) {
        for (int i = absent.contains(ending) ? html.length() : from; i < html.length(); i++) {
            if (html.regionMatches(true, i, ending, 0, ending.length())) {
                return i + ending.length();
            }
        }
        absent.add(ending);
        return -1;
    }
}
