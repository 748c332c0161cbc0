package dev.storychat.chat;

import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outcome of a message.
 *
 * @param text Markdown
 * @param action what was done: {@code search}, {@code analyze}, {@code list_analyzed}, {@code refine}, {@code clarify},
 *     {@code open}, {@code chat} or {@code error}
 * @param results what the last search found; empty when there was none
 * @param evidence what the text rests on
 * @param choices what may be answered to the question that the text asks back; mostly none
 */
public record Answer(String text, String action, Results results, Evidence evidence, List<String> choices) {

    /** How many stories are quoted or named where nobody chose among them. */
    static final int MOST_NEAREST = 3;

    public Answer {
        choices = List.copyOf(choices);
    }

    /** The stories that the text cites; the first is number 1 there. */
    public List<Story> sources() {
        return evidence.sources();
    }

    /** Whether it tells something that may be good or bad: neither a greeting nor a question back nor a failure does. */
    public boolean isToBeJudged() {
        return evidence.kind() != Evidence.Kind.NEEDLESS && choices.isEmpty() && !action.equals("error");
    }

    /** All of it as text, for those who see no buttons. */
    String inWords() {
        return choices.isEmpty()
                ? text
                : text + choices.stream().map(choice -> "\n- " + choice).collect(Collectors.joining());
    }
}
