package dev.storychat.chat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a tool's run. */
public sealed interface ToolResult {

    /**
     * It found stories, or that there are none.
     *
     * @param text what the model reads
     * @param action what was done, in the words of {@link Answer#action()}
     * @param results the stories that the model now knows
     * @param selection what the conversation may go on with; null: what it had before
     */
    record Found(
            String text,
            String action,
            Results results,
            @Nullable Selection selection) implements ToolResult {}

    /**
     * It counted.
     *
     * @param text what the model reads
     * @param selection what was counted
     */
    record Counted(String text, Counts counts, Selection selection) implements ToolResult {}

    /**
     * The person is to be asked back: the answer ends with that.
     *
     * @param choices what may be answered, 2 or more
     */
    record Question(String question, List<String> choices) implements ToolResult {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** It could not; {@code why} tells the model what to do about it. */
    record Refused(String why) implements ToolResult {}
}
