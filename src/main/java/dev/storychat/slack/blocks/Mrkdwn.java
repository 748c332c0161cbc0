package dev.storychat.slack.blocks;

import dev.storychat.chat.PlainText;
import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Hit.Piece;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of stories in Slack's mrkdwn: nothing in them is read as markup of a mention or a link (<a
 * href="https://docs.slack.dev/messaging/formatting-message-text#escaping">escaping</a>).
 */
public final class Mrkdwn {
    private static final Pattern BROADCAST = Pattern.compile(
            "(?<!\\p{Alnum})@+(?=(?:channel|here|everyone|group)(?!\\p{Alnum}))", Pattern.CASE_INSENSITIVE);

    /** Underscores inside of words format nothing. */
    private static final Pattern FORMATTING = Pattern.compile("[*`~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** Where Slack reads what it is given not letter by letter, it makes links of these. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=:)(?=//)|(?<=(?:^|[^\\p{Alnum}])www)(?=\\.)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> LOOKALIKES = Map.of("*", "∗", "`", "ˋ", "~", "∼", "_", "＿");

    private Mrkdwn() {}

    /** Plain words. */
    public static String escaped(String words) {
        return escapedSigns(silent(words));
    }

    private static String escapedSigns(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String silent(String words) {
        return BROADCAST.matcher(words).replaceAll("");
    }

    /**
     * Words of stories: nothing in them is read as formatting or as an address either. Slack knows no way to escape that,
     * so signs that begin or end formatting become others that look like them.
     */
    static String literal(String words) {
        var plain = ADDRESS.matcher(escapedSigns(shownSigns(words))).replaceAll("\u200B");
        return plain.startsWith("&gt;") ? "\u200B" + plain : plain;
    }

    /** The words as people will read them. */
    private static String shownSigns(String words) {
        return FORMATTING.matcher(silent(words)).replaceAll(sign -> LOOKALIKES.get(sign.group()));
    }

    /** A link with words of its own; the words alone where the address is none, or they name the host of another. */
    static String link(String address, String words) {
        var line = oneLine(words);
        var label = literal(line).replace('|', '¦');
        return isWebAddress(address)
                        && !WebLink.lies(shownSigns(line), WebLink.host(address).orElse(""))
                ? "<" + encoded(address) + "|" + label + ">"
                : label;
    }

    /** A passage on one line, what matches in bold. */
    static String passage(List<Piece> pieces, int most) {
        var text = new StringBuilder();
        var left = most;
        for (var piece : pieces) {
            var words = piece.text().replaceAll("\\s+", " ");
            if (words.length() > left) {
                return text.append(shown(shortened(words, left), piece))
                        .append('…')
                        .toString();
            }
            left -= words.length();
            text.append(shown(words, piece));
        }
        return text.toString();
    }

    private static String shown(String words, Piece piece) {
        return piece.highlighted() ? bold(words) : literal(words);
    }

    /** Up to the end of a word, where there is one. */
    private static String shortened(String words, int most) {
        var beginning = PlainText.beginning(words, most);
        var space = beginning.lastIndexOf(' ');
        return space < 0 ? beginning : beginning.substring(0, space + 1);
    }

    static String oneLine(String words) {
        return PlainText.of(words).replaceAll("\\s+", " ");
    }

    static boolean isWebAddress(String address) {
        return address.length() <= SlackLimits.URL
                && !address.startsWith("www.")
                && WebLink.host(address).isPresent();
    }

    /** Slack reads stars as bold where something other than a letter stands beside them: no-width spaces do. */
    private static String bold(String words) {
        var inner = literal(words.strip());
        return inner.isEmpty() ? " " : "\u200B*" + inner + "*\u200B" + (words.endsWith(" ") ? " " : "");
    }

    private static String encoded(String address) {
        return address.replace("&", "&amp;")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
    }
}
