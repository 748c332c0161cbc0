package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Message;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Sheet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message that streams, by <a href="https://docs.slack.dev/reference/methods/chat.startStream">chat.startStream</a>
 * and its two followers.
 */
final class StreamBubble implements Bubble {
    /** appendStream: 100 a minute. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final WebApi api;
    private final Message message;
    private String ts = "";
    private int length;

    StreamBubble(WebApi api, Message message) {
        this.api = api;
        this.message = message;
    }

    @Override
    public boolean isOpen() {
        return !ts.isEmpty();
    }

    @Override
    public boolean needsOpening() {
        return !isOpen();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Outcome add(String words) {
        var outcome = isOpen() ? call("chat.appendStream", here(words)) : start(words);
        if (outcome instanceof Outcome.Done) {
            length += words.length();
        }
        return outcome;
    }

    @Override
    public Outcome end(String words, List<LayoutBlock> blocks) {
        var arguments = here(words);
        if (!blocks.isEmpty()) {
            arguments.put("blocks", Sheet.json(blocks));
        }
        var outcome = call("chat.stopStream", arguments);
        var refused = outcome instanceof Outcome.Failed failed && failed.isAboutBlocks();
        return refused && !blocks.isEmpty() ? end(words, List.of()) : outcome;
    }

    private Outcome start(String words) {
        var place = message.place();
        var arguments =
                new HashMap<>(Map.of("channel", place.channel(), "thread_ts", place.thread(), "markdown_text", words));
        if (!place.channel().startsWith("D")) {
            arguments.put("recipient_user_id", message.author());
            arguments.put("recipient_team_id", api.teamOf(place.workspace(), message.author()));
        }
        var outcome = call("chat.startStream", arguments);
        if (outcome instanceof Outcome.Done done) {
            ts = done.text("ts").orElse("");
            return isOpen() ? done : new Outcome.Failed("no_ts");
        }
        return outcome;
    }

    private Map<String, String> here(String words) {
        var arguments = new HashMap<>(Map.of("channel", message.place().channel(), "ts", ts));
        if (!words.isEmpty()) {
            arguments.put("markdown_text", words);
        }
        return arguments;
    }

    private Outcome call(String method, Map<String, String> arguments) {
        return api.call(message.place().workspace(), method, arguments);
    }
}
