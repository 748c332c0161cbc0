package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import dev.storychat.chat.PlainText;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.blocks.Mrkdwn;
import dev.storychat.slack.blocks.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Markdown with blocks under it, as a message that is posted or updated. */
final class Post {
    /** Notifications show the beginning only. */
    private static final int MOST_OF_FALLBACK = 3_000;

    /** Text that stands alone: chat.update takes 4,000 characters, and escaping makes it longer. */
    private static final int MOST_OF_UPDATE = 3_500;

    private static final int MOST_OF_POST = 35_000;

    private static final Pattern ADDRESS_AT_END = Pattern.compile("\\S*(?:://|www\\.)\\S*$");

    private static final Pattern MARKS =
            Pattern.compile("!?\\[([^\\]\n]*+)]\\([^()\\s]*+\\)|\\*\\*|~~|`++|^#{1,6} ", Pattern.MULTILINE);

    private final SlackThread thread;
    private final String ts;

    /**
     * A message.
     *
     * @param ts Slack's name of the one to be updated; empty for a new one
     */
    Post(SlackThread thread, String ts) {
        this.thread = thread;
        this.ts = ts;
    }

    /** Writes it; words alone are better than silence where Slack does not take the blocks. */
    Outcome write(String markdown, List<LayoutBlock> below) {
        List<LayoutBlock> said = markdown.isBlank()
                ? List.of()
                : List.of(MarkdownBlock.builder().text(markdown).build());
        var outcome =
                send(markdown, Stream.concat(said.stream(), below.stream()).toList());
        if (isAboutBlocks(outcome) && !below.isEmpty()) {
            outcome = send(markdown, said);
        }
        if (isAboutBlocks(outcome) && !said.isEmpty()) {
            outcome = send(markdown, List.of());
        }
        return outcome;
    }

    private static boolean isAboutBlocks(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.isAboutBlocks();
    }

    private Outcome send(String markdown, List<LayoutBlock> blocks) {
        var arguments = new HashMap<>(Map.of(
                "text",
                markdown.isBlank() ? "Sources" : Mrkdwn.escaped(text(markdown, blocks)),
                "unfurl_links",
                "false",
                "unfurl_media",
                "false"));
        if (!blocks.isEmpty()) {
            arguments.put("blocks", Sheet.json(blocks));
        }
        arguments.put(ts.isEmpty() ? "thread_ts" : "ts", ts.isEmpty() ? thread.ts() : ts);
        return thread.call(ts.isEmpty() ? "chat.postMessage" : "chat.update", arguments);
    }

    /** Notifications show it as it is where blocks show the Markdown; without blocks it is the message, and links count. */
    private String text(String markdown, List<LayoutBlock> blocks) {
        return beginning(blocks.isEmpty() ? markdown : MARKS.matcher(markdown).replaceAll(Post::label), most(blocks));
    }

    private static String label(MatchResult mark) {
        var label = mark.group(1) == null ? "" : mark.group(1);
        return Matcher.quoteReplacement(label.matches("\\d+") ? "[" + label + "]" : label);
    }

    /** An address that is cut leads somewhere else. */
    private static String beginning(String markdown, int most) {
        var cut = PlainText.beginning(markdown, most);
        return cut.length() == markdown.length()
                ? cut
                : ADDRESS_AT_END.matcher(cut).replaceFirst("");
    }

    private int most(List<LayoutBlock> blocks) {
        if (!blocks.isEmpty()) {
            return MOST_OF_FALLBACK;
        }
        return ts.isEmpty() ? MOST_OF_POST : MOST_OF_UPDATE;
    }
}
