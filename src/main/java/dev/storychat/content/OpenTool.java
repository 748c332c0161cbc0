package dev.storychat.content;

import dev.storychat.chat.Message;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lets the model read one story in full. */
@Dependent
class OpenTool implements Tool {
    /** About 5,000 tokens: the longest articles fit, a whole book does not. */
    private static final int MOST_CHARACTERS = 20_000;

    private final ScopedSearch search;

    @Inject
    OpenTool(ScopedSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "open_story";
    }

    @Override
    public String description() {
        return "Gives the whole text of one story that a search found, when its passage is not enough to answer.";
    }

    @Override
    public Map<String, ?> schema() {
        return new Schema("story")
                .text("story", "The story's id, uuid or full slug, as the search gave it.")
                .build();
    }

    @Override
    public String status() {
        return "is reading a story…";
    }

    @Override
    public ToolResult run(Map<String, ?> given, Message asked) {
        try {
            var reference = new Arguments(given).textOrNumber("story");
            if (reference == null) {
                return new ToolResult.Refused("`story` is missing: give an id, a uuid or a full slug.");
            }
            return search.in(asked.place())
                    .open(reference)
                    .map(OpenTool::found)
                    .orElseGet(() -> new ToolResult.Refused("There is no story with the id, uuid or full slug `"
                            + Envelope.line(PlainText.beginning(reference, 200)) + "`. Search for it first."));
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static ToolResult found(Search.Text opened) {
        var story = opened.story();
        var text = "name: " + Envelope.line(story.name()) + "\nurl: " + Envelope.line(story.url()) + "\n"
                + StoryFacts.of(story) + "\n\n" + cut(Envelope.harmless(opened.markdown()));
        var hit = new Hit(story, List.of());
        return new ToolResult.Found(
                Envelope.of("story", text), "open", new Results(List.of(hit), 1, true, Map.of(), opened.hosts()));
    }

    private static String cut(String text) {
        if (text.isEmpty()) {
            return "(The story has no text.)";
        }
        var beginning = PlainText.beginning(text, MOST_CHARACTERS);
        var rest = text.length() - beginning.length();
        return rest == 0
                ? text
                : beginning + "\n\n(Cut here: %,d more characters follow in the story.)".formatted(rest);
    }
}
