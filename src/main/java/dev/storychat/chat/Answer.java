package dev.storychat.chat;

import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.util.List;

/**
 * The outcome of a message.
 *
 * @param text Markdown
 * @param action what was done: {@code search}, {@code open}, {@code chat} or {@code error}
 * @param results what the last search found; empty when there was none
 * @param sources the stories that the text rests on, best first
 */
public record Answer(String text, String action, Results results, List<Story> sources) {

    /** How many sources are shown where the text itself names none. */
    static final int SOURCES_SHOWN = 3;

    public Answer {
        sources = List.copyOf(sources);
    }
}
