package dev.storychat.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The model's turns and the tools between them, until it has answered. */
final class Dialogue {
    /** Enough for two searches and two stories; a model that still asks then goes round in circles. */
    private static final int MOST_TURNS = 6;

    private static final Diagnosis TOO_LONG = new Diagnosis(
            "took_too_long", "The answer took longer than ANSWER_TIMEOUT.", "Ask for less at a time, or raise it.");

    private final Model model;
    private final Toolbox toolbox;
    private final String instructions;
    private final Draft draft;
    private final Deadline deadline;

    Dialogue(Model model, Toolbox toolbox, String instructions, Draft draft, Deadline deadline) {
        this.model = model;
        this.toolbox = toolbox;
        this.instructions = instructions;
        this.draft = draft;
        this.deadline = deadline;
    }

    /**
     * Runs it; all words go to the draft.
     *
     * @throws ModelUnavailableException as {@link Model#next} does, and when the time is over
     */
    void run(List<Line> before, Message asked) {
        var lines = new ArrayList<Line>(
                before.stream().dropWhile(line -> !(line instanceof Line.Asked)).toList());
        lines.add(new Line.Asked(asked.text()));
        for (int i = 0; i < MOST_TURNS; i++) {
            var turn = model.next(new Prompt(instructions, lines, toolbox.all()).within(left()), draft::modelWords);
            if (turn instanceof Turn.Use use) {
                draft.paragraph();
                lines.add(new Line.Called(use.text(), use.calls()));
                lines.add(new Line.Returned(
                        use.calls().stream().map(call -> run(call, asked)).toList()));
            } else if (turn instanceof Turn.Say say) {
                if (!say.complete()) {
                    draft.words(Sentences.STOPPED_AT_LIMIT);
                }
                return;
            }
        }
        draft.words(Sentences.GAVE_UP);
    }

    private Duration left() {
        var left = deadline.left();
        if (left.isZero()) {
            throw new ModelUnavailableException(TOO_LONG);
        }
        return left;
    }

    private ToolReturn run(ToolCall call, Message asked) {
        toolbox.statusOf(call).ifPresent(draft::status);
        var result = toolbox.run(call, asked);
        if (result instanceof ToolResult.Found found) {
            draft.found(found);
            return new ToolReturn(call.id(), found.text(), false);
        }
        return new ToolReturn(call.id(), ((ToolResult.Refused) result).why(), true);
    }
}
