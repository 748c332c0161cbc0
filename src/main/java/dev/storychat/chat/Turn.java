package dev.storychat.chat;

import java.util.List;

/** The model's next move. */
public sealed interface Turn {

    /**
     * It has answered.
     *
     * @param text all of its words, already streamed
     * @param complete false when it stopped at the limit of its output
     */
    record Say(String text, boolean complete) implements Turn {}

    /**
     * A filter or a guardrail keeps it from saying this, or it declines. Nothing that it wanted besides is done.
     *
     * @param text what it said until then, already streamed; may be empty
     */
    record Withheld(String text) implements Turn {}

    /** It wants tools first; {@code text} is what it said along with that. */
    record Use(String text, List<ToolCall> calls) implements Turn {
        public Use {
            calls = List.copyOf(calls);
        }
    }
}
