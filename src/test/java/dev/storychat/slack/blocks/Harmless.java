package dev.storychat.slack.blocks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What would do harm in something that goes to Slack, found in its JSON and by other means than those that take it out:
 * somebody is notified, a link leads to a foreign host, or one says that it leads elsewhere.
 */
final class Harmless {
    private static final Set<String> HOSTS = Set.of("www.example.com", "app.storyblok.com");
    /** People and the channel that we name ourselves. */
    private static final Set<String> NAMED = Set.of("@U0SHARER", "@U0READ", "#C1");

    private static final Pattern MARKUP = Pattern.compile("<(?<inside>[^>]*)>?");
    private static final Pattern LINK =
            Pattern.compile("https://(?<host>[a-z.]+)(?:[/?#][^|<>]*)?\\|(?<label>[^<>|]*)");
    private static final Pattern BROADCAST =
            Pattern.compile("(?<!\\p{Alnum})@(channel|here|everyone|group)(?!\\p{Alnum})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z]://|(?<![\\p{Alnum}./])www\\.\\w", Pattern.CASE_INSENSITIVE);

    /** A part of a host's name begins with a letter or a digit (RFC 1123, section 2.1). */
    private static final Pattern CLAIM = Pattern.compile(
            "(?:https?://|www\\.)\\S|^[^\\p{L}\\p{N}]*[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}[^\\p{L}\\p{N}]*$");

    private final List<String> harm = new ArrayList<>();

    private Harmless() {}

    /** Tells what it is; empty when there is none. Blocks, a view, attachments or a whole message. */
    static List<String> harmIn(String json) {
        var judge = new Harmless();
        var whole = JsonParser.parseString(json);
        judge.walk(whole);
        if (whole instanceof JsonObject message && message.has("response_type")) {
            judge.text(message.get("text").getAsString(), false);
        }
        return judge.harm;
    }

    private void walk(JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(this::walk);
        } else if (element instanceof JsonObject object) {
            var type = object.get("type") == null ? "" : object.get("type").getAsString();
            if (type.equals("mrkdwn")) {
                text(object.get("text").getAsString(), object.has("verbatim"));
            }
            if (type.equals("button") && object.has("url")) {
                address(object.get("url").getAsString());
            }
            object.asMap().values().forEach(this::walk);
        }
    }

    /** Where it is not verbatim, Slack makes links of addresses as well. */
    private void text(String text, boolean verbatim) {
        BROADCAST.matcher(text).results().forEach(ping -> harm.add("broadcast in " + text));
        for (var markup = MARKUP.matcher(text); markup.find(); ) {
            inside(markup.group("inside"));
        }
        if (!verbatim && ADDRESS.matcher(MARKUP.matcher(text).replaceAll("")).find()) {
            harm.add("a live address in " + text);
        }
    }

    private void inside(String markup) {
        var link = LINK.matcher(markup);
        if (!link.matches()) {
            if (!NAMED.contains(markup)) {
                harm.add("<" + markup);
            }
        } else if (!HOSTS.contains(link.group("host"))) {
            harm.add("foreign link " + markup);
        } else if (CLAIM.matcher(link.group("label").toLowerCase(Locale.ROOT)).find()) {
            harm.add("lying link " + markup);
        }
    }

    private void address(String url) {
        if (HOSTS.stream().noneMatch(host -> url.startsWith("https://" + host + "/"))) {
            harm.add("foreign button " + url);
        }
    }
}
