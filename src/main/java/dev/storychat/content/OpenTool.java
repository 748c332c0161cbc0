package dev.storychat.content;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.Selection;
import dev.storychat.content.Arguments.WrongArgumentException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets the model read one story in full. */
@Dependent
class OpenTool implements Tool {
    /** About 5,000 tokens: the longest articles fit, a whole book does not. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int LAST_NUMBER = 100_000;

    private static final Schema SCHEMA = new Schema()
            .text("story", "The story's id, uuid or full slug, as a tool gave it.")
            .number("number", LAST_NUMBER, "Its number in the last list of this conversation.");

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
        return "Gives the whole text of one story, when its passage is not enough to answer. Give `story`, or `number`"
                + " when the person means one of the last list (\"the second one\").";
    }

    @Override
    public Map<String, ?> schema() {
        return SCHEMA.build();
    }

    @Override
    public String status(Locale language) {
        return Texts.of(OpenTool.class, language).text("status.open");
    }

    @Override
    public ToolResult run(Map<String, ?> given, Inquiry inquiry) {
        try {
            var here = search.in(inquiry.message().place());
            var arguments = new Arguments(given).only(SCHEMA.names());
            var reference = arguments.textOrNumber("story");
            if (reference != null) {
                return found(reference, here.open(reference));
            }
            var number = arguments.number("number", 0, LAST_NUMBER);
            return number == 0
                    ? new ToolResult.Refused("Give `story`: an id, a uuid or a full slug. Or `number`.")
                    : numbered(number, inquiry.last(), here);
        } catch (WrongArgumentException e) {
            return new ToolResult.Refused(e.why());
        }
    }

    private ToolResult numbered(int number, @Nullable Selection last, Search here) {
        if (last == null || last.shown().isEmpty()) {
            return new ToolResult.Refused(
                    "No list was shown in this conversation. Use list_counted or search_content, or give `story`.");
        }
        var shown = last.number(number).orElse(null);
        if (shown == null) {
            return new ToolResult.Refused("The last list showed numbers " + last.first() + " to " + last.last() + ".");
        }
        var bySlug = shown.slug().isEmpty() ? Optional.<Search.Text>empty() : here.open(shown.slug());
        return found(shown.slug(), bySlug.or(() -> here.open(shown.id())));
    }

    private static ToolResult found(String reference, Optional<Search.Text> opened) {
        return opened.map(OpenTool::found)
                .orElseGet(() -> new ToolResult.Refused("There is no story with the id, uuid or full slug `"
                        + Envelope.line(PlainText.beginning(reference, 200)) + "`. Search for it first."));
    }

    private static ToolResult found(Search.Text opened) {
        var story = opened.story();
        var text = "name: " + Envelope.line(story.name()) + "\nurl: " + Envelope.line(story.url()) + "\n"
                + StoryFacts.of(story) + "\n\n" + cut(Envelope.harmless(opened.markdown()));
        var hit = new Hit(story, List.of());
        return new ToolResult.Found(
                Envelope.of("story", text),
                "open",
                new Results(List.of(hit), 1, true, Map.of(), opened.hosts(), opened.copiedAt()),
                null);
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
