package dev.storychat.chat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a model or of a story, made safe while they stream: nothing in them pings anybody, no link leads to a host
 * that is not allowed, no link's label names another host than the one it leads to.
 *
 * <p>Slack reads {@code <!here>}, {@code <@U…>}, {@code <#C…>} and {@code <!subteam^…>} as mentions wherever they
 * stand (<a href="https://docs.slack.dev/messaging/formatting-message-text">formatting message text</a>).
 */
public final class SafeText {
    private static final Pattern RISKY = Pattern.compile(
            String.join(
                    "|",
                    "!?\\[(?<label>[^\\[\\]]*)\\]\\(\\s*<?(?<target>[^\\s<>()]*)>?[^)\\n]*\\)",
                    "<(?<mention>[!@#][^>\\n]*)>?",
                    "<(?<slack>[A-Z][A-Z0-9+.-]*:[^>|\\s]*)(?:\\|(?<slackLabel>[^>\\n]*))?>",
                    "(?<bare>(?:\\b[A-Z][A-Z0-9+.-]*:(?://|\\\\)|(?<![\\w.@/])www\\.)[^\\s<>\\[\\]\"`|)]*)",
                    "(?<![\\w@])@(?<broadcast>channel|here|everyone|group)\\b"),
            Pattern.CASE_INSENSITIVE);

    /** What may still become something risky when more words come: held back until it is whole. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:!?\\[[^\\]\\n]*(?:\\](?:\\([^)\\n]*(?:\\)\\S*)?)?)?|<[^>\\n]*|\\S+)\\z");

    private static final int LONGEST_HELD = 2_000;
    private static final String REMOVED = "(link removed)";

    private final Predicate<String> allowed;
    private final Consumer<String> out;
    private final StringBuilder held = new StringBuilder();

    /**
     * Begins a stream.
     *
     * @param allowed says whether links may lead to a host; asked anew for each link
     * @param out gets the safe words
     */
    SafeText(Predicate<String> allowed, Consumer<String> out) {
        this.allowed = allowed;
        this.out = out;
    }

    /**
     * Makes a whole text safe.
     *
     * @param hosts where links may lead, lower case
     */
    public static String of(String text, Set<String> hosts) {
        var whole = new StringBuilder();
        var safe = new SafeText(hosts::contains, whole::append);
        safe.add(text);
        safe.end();
        return whole.toString();
    }

    void add(String words) {
        held.append(words);
        var unfinished = UNFINISHED.matcher(held);
        var end = unfinished.find() ? unfinished.start() : held.length();
        emit(held.length() - end > LONGEST_HELD ? held.length() : end);
    }

    void end() {
        emit(held.length());
    }

    private void emit(int end) {
        if (end > 0) {
            var words = clean(held.substring(0, end));
            held.delete(0, end);
            out.accept(words);
        }
    }

    /** Repeats until nothing changes: what is taken out may leave something risky where two ends meet. */
    private String clean(String text) {
        var before = PlainText.visible(text);
        for (int round = 0; round < 4; round++) {
            var after = pass(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before.replace('<', '‹').replace("](", "] (").replace("://", ": //");
    }

    private String pass(String text) {
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
            return WebLink.host(found.group("bare")).filter(allowed).isPresent() ? found.group() : REMOVED;
        }
        return found.group("broadcast");
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
