package dev.storychat.slack.reply;

import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import dev.storychat.chat.Place;
import dev.storychat.chat.PlainText;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Mrkdwn;
import dev.storychat.slack.blocks.Sheet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message that is posted and then updated, where Slack does not let us stream. */
final class PostBubble implements Bubble {
    /** chat.update: 50 a minute. */
    private static final Duration INTERVAL = Duration.ofMillis(1_250);

    /** Notifications show the beginning only. */
    private static final int MOST_OF_FALLBACK = 3_000;

    private final WebApi api;
    private final Place place;
    private String ts = "";
    private String text = "";

    PostBubble(WebApi api, Place place) {
        this.api = api;
        this.place = place;
    }

    @Override
    public boolean isOpen() {
        return !ts.isEmpty();
    }

    @Override
    public boolean needsOpening() {
        return false;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Outcome add(String words) {
        return write(words, List.of());
    }

    @Override
    public Outcome end(String words, List<LayoutBlock> blocks) {
        return words.isEmpty() && blocks.isEmpty() ? new Outcome.Done(new JsonObject()) : write(words, blocks);
    }

    private Outcome write(String words, List<LayoutBlock> below) {
        var whole = text + words;
        var blocks = new ArrayList<LayoutBlock>();
        if (!whole.isBlank()) {
            blocks.add(MarkdownBlock.builder().text(whole).build());
        }
        blocks.addAll(below);
        var outcome = send(whole, blocks);
        if (outcome instanceof Outcome.Failed failed && failed.isAboutBlocks() && !blocks.isEmpty()) {
            outcome = send(whole, List.of());
        }
        if (outcome instanceof Outcome.Done done) {
            ts = done.text("ts").orElse(ts);
            text = whole;
        }
        return outcome;
    }

    private Outcome send(String whole, List<LayoutBlock> blocks) {
        var fallback = blocks.isEmpty() ? whole : PlainText.beginning(whole, MOST_OF_FALLBACK);
        var arguments = new HashMap<>(Map.of(
                "channel",
                place.channel(),
                "text",
                whole.isBlank() ? "Sources" : Mrkdwn.escaped(fallback),
                "unfurl_links",
                "false",
                "unfurl_media",
                "false"));
        if (!blocks.isEmpty()) {
            arguments.put("blocks", Sheet.json(blocks));
        }
        arguments.put(isOpen() ? "ts" : "thread_ts", isOpen() ? ts : place.thread());
        return api.call(place.workspace(), isOpen() ? "chat.update" : "chat.postMessage", arguments);
    }
}
