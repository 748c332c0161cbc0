package dev.storychat.chat;

import java.util.List;

/** One line of a conversation as the model reads it. */
public sealed interface Line {

    /** A person's words, with the files that belong to them. */
    record Asked(String text, List<Enclosure> enclosures) implements Line {
        public Asked {
            enclosures = List.copyOf(enclosures);
        }

        public Asked(String text) {
            this(text, List.of());
        }
    }

    /** What the assistant knows of the conversation beside its words; tells nothing that stands in a story. */
    record Remembered(String text) implements Line {}

    /** The assistant's finished words. */
    record Answered(String text) implements Line {}

    /** The assistant asked for tools; {@code text} is what it said along with that and may be empty. */
    record Called(String text, List<ToolCall> calls) implements Line {
        public Called {
            calls = List.copyOf(calls);
        }
    }

    /** What the tools of the line before returned, one for each call and in their order. */
    record Returned(List<ToolReturn> returns) implements Line {
        public Returned {
            returns = List.copyOf(returns);
        }
    }
}
