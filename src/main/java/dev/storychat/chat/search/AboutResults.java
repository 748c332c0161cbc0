package dev.storychat.chat.search;

import dev.storychat.chat.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A question about what a search showed, as one text: the model reads it and knows the stories, and without a model the
 * search can be made again. It names stories by ids alone: their words reach the model as content and no other way.
 */
public final class AboutResults {
    private static final String COMMAND = "/search ";
    private static final Pattern SEARCH = Pattern.compile("^" + COMMAND + "(.+)$", Pattern.MULTILINE);

    private AboutResults() {}

    /**
     * Puts them together.
     *
     * @param stories ids or slugs of what was shown
     */
    public static String text(String question, List<String> stories, String written, Locale language) {
        var texts = Texts.of(AboutResults.class, language);
        var about = stories.isEmpty()
                ? texts.text("search.about.results")
                : texts.text("search.about.stories", String.join(", ", stories));
        return question + "\n\n" + about + "\n" + COMMAND + written.replaceAll("\\s+", " ");
    }

    /** What to search for to answer a text: the search that it is about, else the text itself. */
    public static String search(String text) {
        var search = SEARCH.matcher(text);
        return search.find() ? search.group(1) : text;
    }
}
