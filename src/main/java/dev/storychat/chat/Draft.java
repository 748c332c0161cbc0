package dev.storychat.chat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer while it comes into being: what was said, what was found, and where it streams to. */
final class Draft {
    private final Reply reply;
    private final Set<String> hosts;
    private final SafeText safe;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Story> known = new LinkedHashMap<>();
    private Results results = Results.none();
    private String action = "chat";
    private boolean saidByModel;
    private Tokens tokens = Tokens.NONE;

    /**
     * Begins one.
     *
     * @param hosts where links may lead, before anything is found
     */
    Draft(Reply reply, Set<String> hosts) {
        this.reply = reply;
        this.hosts = new HashSet<>(hosts);
        this.safe = new SafeText(this.hosts::contains, this::say);
    }

    void status(String doing) {
        reply.status(doing);
    }

    /** Adds words of anybody's: they are made safe before they go out. */
    void words(String words) {
        safe.add(words);
    }

    /** The same, for the model's words. */
    void modelWords(String words) {
        saidByModel = true;
        safe.add(words);
    }

    /** Adds words and ends the paragraph, if anything was said at all. */
    void paragraph() {
        safe.end();
        if (!text.isEmpty()) {
            say("\n\n");
        }
    }

    void used(Tokens more) {
        tokens = tokens.plus(more);
    }

    /** What the model used until now. */
    Tokens tokens() {
        return tokens;
    }

    void found(ToolResult.Found found) {
        action = found.action();
        results = found.results().isEmpty() ? results : found.results();
        hosts.addAll(found.results().hosts());
        found.results().hits().stream().map(Hit::story).forEach(story -> {
            WebLink.host(story.url()).ifPresent(hosts::add);
            known.putIfAbsent(story.url(), story);
        });
    }

    /** Whether the model has said anything that people may have seen. */
    boolean saidByModel() {
        return saidByModel;
    }

    Answer finish() {
        safe.end();
        var answer = new Answer(text.toString(), action, results, sources());
        reply.finish(answer);
        return answer;
    }

    /** Ends as an answer of the given action, whatever tools were used until then. */
    Answer finishAs(String action) {
        this.action = action;
        return finish();
    }

    Answer interrupt() {
        safe.end();
        reply.interrupt();
        return new Answer(text.toString(), "error", results, sources());
    }

    private void say(String words) {
        text.append(words);
        reply.words(words);
    }

    private List<Story> sources() {
        var cited = known.values().stream()
                .filter(story -> text.indexOf("(" + story.url() + ")") >= 0)
                .toList();
        return cited.isEmpty()
                ? known.values().stream().limit(Answer.SOURCES_SHOWN).toList()
                : cited;
    }
}
