package dev.storychat.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What would still do harm in a text that Slack shows: found by other means than those that take it out. */
public final class Harm {
    private static final Pattern PING = Pattern.compile("<\\\\*[!@#]");
    private static final Pattern MASKED = Pattern.compile("<[a-z]+:[^>\\n]*\\|[^>\\n]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROADCAST =
            Pattern.compile("(?<!\\p{Alnum})@(channel|here|everyone|group)(?!\\p{Alnum})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-z]+:[/\\\\]{2}|(?<![\\p{Alnum}./])www\\.)[^\\s<>\\[\\]\"`|)]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("(?:https?://)?(?<host>[a-z0-9.-]+?)\\.?(?:[:/?#].*|[.,:;!?'*_~]*)");
    private static final Pattern LINK = Pattern.compile("\\[(?<label>[^\\[\\]]*)\\]\\((?<target>[^()]*)\\)");
    private static final Pattern CLAIM = Pattern.compile("(?:https?://|www\\.)(?<host>[\\p{L}\\p{N}.-]+)");
    private static final Pattern ALL_OF_IT_A_HOST =
            Pattern.compile("\\P{L}*(?<host>[a-z-]+(\\.[a-z-]+)*\\.(example|com|org))\\P{L}*");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private Harm() {}

    /** Tells what it is; empty when there is none. */
    public static List<String> in(String text, Set<String> hosts) {
        var harm = new ArrayList<String>();
        PING.matcher(text).results().forEach(ping -> harm.add("ping at " + ping.start()));
        // What stands in an address is no mention.
        BROADCAST
                .matcher(ADDRESS.matcher(text).replaceAll("address"))
                .results()
                .forEach(ping -> harm.add("broadcast " + ping.group()));
        MASKED.matcher(text).results().forEach(link -> harm.add("masked " + link.group()));
        INVISIBLE.matcher(text).results().forEach(sign -> harm.add("invisible at " + sign.start()));
        ADDRESS.matcher(text).results().map(found -> found.group()).forEach(address -> {
            if (!leadsTo(address, hosts)) {
                harm.add("foreign address " + address);
            }
        });
        if (text.replaceAll(LINK.pattern(), "link").contains("](")) {
            harm.add("a link that cannot be judged");
        }
        for (var link = LINK.matcher(text); link.find(); ) {
            judge(link.group("label").toLowerCase(Locale.ROOT), link.group("target"), hosts, harm);
        }
        return harm;
    }

    private static void judge(String label, String target, Set<String> hosts, List<String> harm) {
        if (!leadsTo(target, hosts)) {
            harm.add("foreign link " + target);
        }
        for (var claim = CLAIM.matcher(label); claim.find(); ) {
            lies(claim.group("host"), target, harm);
        }
        var whole = ALL_OF_IT_A_HOST.matcher(label);
        if (whole.matches()) {
            lies(whole.group("host"), target, harm);
        }
    }

    private static void lies(String claimed, String target, List<String> harm) {
        if (!leadsTo(target, Set.of(claimed))) {
            harm.add(claimed + " leads to " + target);
        }
    }

    private static boolean leadsTo(String address, Set<String> hosts) {
        var host = HOST.matcher(address.toLowerCase(Locale.ROOT));
        return host.matches() && hosts.contains(host.group("host"));
    }
}
