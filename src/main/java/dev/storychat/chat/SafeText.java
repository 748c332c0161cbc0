package dev.storychat.chat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words of a model or of a story, made safe while they stream: nothing in them pings anybody, no link leads to a host
 * that is not allowed, no link's label names another host than the one it leads to.
 *
 * <p>Slack reads {@code <!here>}, {@code <@U…>}, {@code <#C…>} and {@code <!subteam^…>} as mentions wherever they
 * stand (<a href="https://docs.slack.dev/messaging/formatting-message-text">formatting message text</a>).
 */
public final class SafeText {
    /** What may still become something risky when more words come: held back until it is whole. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:!?\\[[^\\]\\n]*(?:\\](?:\\([^)\\n]*(?:\\)\\S*)?)?)?|<[^>\\n]*|\\S+)\\z");

    /** What is not whole yet at the end of words that have no space in them: a link, an address, a mention. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:!?\\[[^\\]\\n]*(?:\\](?:\\([^)\\n]*)?)?|<[^>\\n]*"
                    + "|(?:[A-Z][A-Z0-9+.-]{0,30}:[/\\\\]|www\\.)[^\\s<>\\[\\]\"`|)]*)\\z",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_HELD = 2_000;

    private final Disarming disarming;
    private final Consumer<String> out;
    private final StringBuilder held = new StringBuilder();

    /**
     * Begins a stream.
     *
     * @param allowed says whether links may lead to a host; asked anew for each link
     * @param out gets the safe words
     */
    SafeText(Predicate<String> allowed, Consumer<String> out) {
        this.disarming = new Disarming(allowed);
        this.out = out;
    }

    /**
     * Makes a whole text safe.
     *
     * @param hosts where links may lead, lower case
     */
    public static String of(String text, Set<String> hosts) {
        return of(text, hosts::contains);
    }

    /** The same, for those who learn where links may lead while they go on. */
    static String of(String text, Predicate<String> allowed) {
        var whole = new StringBuilder();
        var safe = new SafeText(allowed, whole::append);
        safe.add(text);
        safe.end();
        return whole.toString();
    }

    void add(String words) {
        append(words);
        var unfinished = unfinished();
        var end = unfinished < held.length() ? endWithin(unfinished) : held.length();
        if (held.length() - end > LONGEST_HELD) {
            emit(held.length());
            out.accept(" "); // what comes next may not join what went out
        } else {
            emit(end);
        }
    }

    /** Where what is not whole yet begins; the end where all is. Without brackets that is the last word. */
    private int unfinished() {
        if (held.indexOf("[") < 0 && held.indexOf("<") < 0) {
            return beginningOfLastWord();
        }
        var unfinished = UNFINISHED.matcher(held);
        return unfinished.find() ? beginningOfWord(unfinished.start()) : held.length();
    }

    /** Invisible characters go before words are parted: between two pieces they would let these join. */
    private void append(String words) {
        var from = whole();
        held.append(words);
        var to = whole();
        if (from < to) {
            held.replace(from, to, PlainText.visible(held.substring(from, to)));
        }
    }

    /** How much is held in whole characters: the other half of the last one may still come. */
    private int whole() {
        var last = held.length() - 1;
        var half = last >= 0 && (Character.isHighSurrogate(held.charAt(last)) || held.charAt(last) == '\r');
        return half ? last : held.length();
    }

    /** By the white space of {@link Pattern}, as {@link #UNFINISHED} does. */
    private int beginningOfLastWord() {
        var start = held.length();
        while (start > 0 && " \t\n\u000B\f\r".indexOf(held.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int beginningOfWord(int at) {
        var start = at;
        while (start > 0 && !Character.isWhitespace(held.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Words of scripts without spaces would all be held back: they go out as far as nothing in them is open. */
    private int endWithin(int start) {
        var open = OPEN.matcher(held);
        for (int end = held.length() - 1; end > start; end--) {
            if (Unspaced.parts(held, end)) {
                if (!open.region(start, end).find()) {
                    return endsOpen(held.substring(start, end)) ? start : end;
                }
                end = open.start() + 1; // whatever ends later is within it
            }
        }
        return start;
    }

    /** A link that lies becomes its bare address, which what follows would join. */
    private boolean endsOpen(String words) {
        return OPEN.matcher(disarming.of(words)).find();
    }

    void end() {
        emit(held.length());
    }

    private void emit(int end) {
        if (end > 0) {
            var words = disarming.of(held.substring(0, end));
            held.delete(0, end);
            out.accept(words);
        }
    }
}
