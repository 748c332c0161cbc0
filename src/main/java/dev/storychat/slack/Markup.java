package dev.storychat.slack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's markup as a person reads it, by <a href="https://docs.slack.dev/messaging/formatting-message-text">formatting
 * message text</a>. A {@code <} that somebody typed arrives escaped: each one that stands there is Slack's.
 */
final class Markup {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

    private Markup() {}

    /** The text in words, without outer white space. */
    static String readable(String text) {
        var reference = REFERENCE.matcher(text);
        var words = new StringBuilder();
        while (reference.find()) {
            var label = reference.group(2) == null ? "" : reference.group(2);
            reference.appendReplacement(words, Matcher.quoteReplacement(words(reference.group(1), label)));
        }
        return unescaped(reference.appendTail(words).toString()).strip();
    }

    /** The text without the mentions of a user. */
    static String without(String user, String text) {
        return text.replaceAll("[ \\t]*<@" + Pattern.quote(user) + "(?:\\|[^<>]*)?>[ \\t]*", " ");
    }

    private static String words(String target, String label) {
        return switch (target.charAt(0)) {
            case '@' -> label.isEmpty() ? target : "@" + label;
            case '#' -> label.isEmpty() ? target : "#" + label;
            case '!' -> special(target.substring(1), label);
            default -> link(target, label);
        };
    }

    private static String special(String target, String label) {
        if (label.isEmpty()) {
            return "@" + target.split("\\^", 2)[0].toLowerCase(Locale.ROOT);
        }
        return label;
    }

    private static String link(String target, String label) {
        var address = target.startsWith("mailto:") || target.startsWith("tel:")
                ? target.substring(target.indexOf(':') + 1)
                : target;
        return label.isEmpty() || address.endsWith(label) ? address : label + " (" + address + ")";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
