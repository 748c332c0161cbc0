package dev.storychat.chat;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what would ping or lead astray, for {@link SafeText}.
 *
 * @param allowed says whether links may lead to a host; asked anew for each link
 */
record Disarming(Predicate<String> allowed) {
    private static final Pattern RISKY = Pattern.compile(
            String.join(
                    "|",
                    "!?(?:\\[(?=\\[[^\\[\\]]*\\]\\]\\())?\\[(?<label>[^\\[\\]]*)\\]\\]?\\(\\s*<?(?<target>[^\\s<>()]*)>?[^)\\n]*\\)",
                    "<\\\\*(?<mention>[!@#][^>\\n]*)>?",
                    "<(?<slack>[A-Z][A-Z0-9+.-]*:[^>|\\s]*)(?:\\|(?<slackLabel>[^>\\n]*))?>",
                    "(?<open><)(?=[A-Z][A-Z0-9+.-]*:)",
                    "(?<bare>(?:[A-Z][A-Z0-9+.-]{0,30}:(?:[/\\\\]{2}|\\\\)|(?<![\\p{Alnum}./])www\\.)[^\\s<>\\[\\]\"`|)]*)",
                    "(?<!\\p{Alnum})@+(?<broadcast>channel|here|everyone|group)(?!\\p{Alnum})",
                    "(?<stray>\\]\\()"),
            Pattern.CASE_INSENSITIVE);

    /** Each alternative but {@code www.} has one of these. */
    private static final String BEGINNINGS = "[]<:@";

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,:;!?'*_~]+\\z");
    private static final String REMOVED = "(link removed)";

    /** Repeats until nothing changes: what is taken out may leave something risky where two ends meet. */
    String of(String text) {
        var before = PlainText.visible(text);
        for (int round = 0; round < 4; round++) {
            var after = pass(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before.replace('<', '‹')
                .replace("](", "] (")
                .replace(":/", ": /")
                .replace(":\\", ": \\")
                .replace("@", "")
                .replaceAll("(?i)www\\.", "www. ");
    }

    /** Whether anything in it can begin what {@link #RISKY} looks for: mostly nothing does, which is seen sooner like this. */
    private static boolean mayBeRisky(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BEGINNINGS.indexOf(text.charAt(i)) >= 0 || text.regionMatches(true, i, "www.", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    private String pass(String text) {
        if (!mayBeRisky(text)) {
            return text;
        }
        var risky = RISKY.matcher(text);
        var safe = new StringBuilder();
        while (risky.find()) {
            risky.appendReplacement(safe, Matcher.quoteReplacement(harmless(risky)));
        }
        return risky.appendTail(safe).toString();
    }

    private String harmless(Matcher found) {
        if (found.group("target") != null) {
            return link(found.group("label"), found.group("target"));
        }
        if (found.group("mention") != null) {
            var words = found.group("mention").substring(1);
            return words.substring(words.indexOf('|') + 1).replace("@", "");
        }
        if (found.group("slack") != null) {
            var label = found.group("slackLabel");
            return link(label == null ? "" : label, found.group("slack"));
        }
        if (found.group("bare") != null) {
            return isAllowed(found.group("bare")) ? found.group() : REMOVED;
        }
        if (found.group("open") != null) {
            return "";
        }
        if (found.group("stray") != null) {
            return "] (";
        }
        return found.group("broadcast");
    }

    /** Slack leaves out what ends a sentence, and may see a second address where one follows at once. */
    private boolean isAllowed(String address) {
        return address.indexOf("://") == address.lastIndexOf("://")
                && WebLink.host(END_OF_SENTENCE.matcher(address).replaceFirst(""))
                        .filter(allowed)
                        .isPresent();
    }

    private String link(String written, String target) {
        var label = pass(written);
        var host = WebLink.host(target).filter(allowed);
        if (host.isEmpty()) {
            return label.isBlank() ? REMOVED : label;
        }
        return label.isBlank() || WebLink.lies(written, host.get()) ? target : "[" + label + "](" + target + ")";
    }
}
