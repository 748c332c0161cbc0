package dev.storychat.chat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;

/** What the assistant says in words of its own, in Markdown. */
final class Sentences {
    static final String THINKING = "is thinking…";
    static final String SEARCHING = "is searching the content…";
    static final String LONG_MESSAGE =
            "_Your message was long: I read its first %,d characters._\n\n".formatted(PlainText.MOST_CHARACTERS);
    static final String STOPPED_AT_LIMIT = "\n\n_I stopped here: the answer reached its limit. Ask me to go on._";
    static final String GAVE_UP =
            "I looked several times and did not get to an answer. Ask in other words, or for one thing at a time.";
    static final String NOTHING_REACHED =
            "I can't reach the model right now, and the content can't be reached either. Please try again in a few minutes.";

    private Sentences() {}

    static String greeting(String name) {
        return """
                Hello, I'm %s. I answer from the stories in your Storyblok space. Ask me, for example:
                - What do we say about pricing?
                - Which articles did we publish this month?
                - Summarise the story about refunds.
                """.formatted(name).strip();
    }

    /** What is said in place of a model's answer. */
    static String foundInstead(Diagnosis diagnosis, String asked, Results results) {
        var why = diagnosis.isNotConfigured()
                ? "No model is connected, so I answer from search results alone."
                : "I can't reach the model right now, so answers are unavailable.";
        if (results.isEmpty()) {
            return why + " I found nothing in the content for “" + PlainText.beginning(asked, 80) + "”.";
        }
        var text = new StringBuilder(why).append(" This is what the content says:\n");
        results.hits().stream().limit(Answer.SOURCES_SHOWN).forEach(hit -> text.append(quote(hit)));
        return text.toString();
    }

    private static String quote(Hit hit) {
        var story = hit.story();
        var quote = new StringBuilder("\n**[")
                .append(story.name())
                .append("](")
                .append(story.url())
                .append(")**\n");
        if (!hit.passage().isEmpty()) {
            quote.append("> ");
            for (var piece : hit.passage()) {
                var words = piece.text().replaceAll("\\s+", " ");
                quote.append(piece.highlighted() ? "**" + words + "**" : words);
            }
            quote.append('\n');
        }
        return quote.toString();
    }
}
