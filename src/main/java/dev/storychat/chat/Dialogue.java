package dev.storychat.chat;

import dev.storychat.chat.search.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
     * @param last what was selected last before this message
     * @return whether it came to an answer
     * @throws ModelUnavailableException as {@link Model#next} does, and when the time is over
     */
    boolean run(List<Line> before, @Nullable Selection last, Question question) {
        try {
            return talk(beginning(before, last, question), last, question.message());
        } catch (ModelUnavailableException e) {
            var isAboutFiles = question.hasFiles() && e.diagnosis().isAboutRequest() && !draft.saidByModel();
            if (!isAboutFiles || !question.isInWords()) {
                throw e;
            }
            // One that is damaged or locked is refused with all the rest.
            draft.words(draft.sentences().filesLeftOut(e.diagnosis()));
            return talk(beginning(before, last, question.withoutFiles()), last, question.message());
        }
    }

    private boolean talk(List<Line> lines, @Nullable Selection last, Message asked) {
        for (int i = 0; i < MOST_TURNS && !draft.isStopped(); i++) {
            var prompt = new Prompt(instructions, lines, toolbox.all(), left(), draft.wanted());
            var turn = model.next(prompt, draft::modelWords, draft::used);
            if (turn instanceof Turn.Use use) {
                lines.addAll(run(use, last, asked));
                if (draft.asksBack()) {
                    return true;
                }
            } else if (turn instanceof Turn.Say say) {
                if (!say.complete()) {
                    draft.words(draft.sentences().stoppedAtLimit());
                }
                return true;
            } else if (turn instanceof Turn.Withheld withheld) {
                draft.words(draft.sentences().withheld(!withheld.text().isBlank()));
                return !withheld.text().isBlank();
            }
        }
        if (!draft.isStopped()) {
            draft.words(draft.sentences().gaveUp());
        }
        return false;
    }

    private List<Line> run(Turn.Use use, @Nullable Selection last, Message asked) {
        draft.paragraph();
        var returns = use.calls().stream().map(call -> run(call, last, asked)).toList();
        return List.of(new Line.Called(use.text(), use.calls()), new Line.Returned(returns));
    }

    private Duration left() {
        var left = deadline.left();
        if (left.isZero()) {
            throw new ModelUnavailableException(TOO_LONG);
        }
        return left;
    }

    private static List<Line> beginning(List<Line> before, @Nullable Selection last, Question question) {
        var lines = new ArrayList<Line>(
                before.stream().dropWhile(line -> !(line instanceof Line.Asked)).toList());
        if (last != null) {
            lines.add(new Line.Remembered(Memory.of(last)));
        }
        lines.add(new Line.Asked(question.text(), question.files()));
        return lines;
    }

    private ToolReturn run(ToolCall call, @Nullable Selection last, Message asked) {
        toolbox.statusOf(call, draft.sentences().language()).ifPresent(draft::status);
        var selected = draft.findings().selection();
        var result = toolbox.run(call, new Inquiry(asked, selected == null ? last : selected));
        return new ToolReturn(call.id(), told(result), result instanceof ToolResult.Refused);
    }

    /** Takes the result and gives what the model reads of it. */
    private String told(ToolResult result) {
        if (result instanceof ToolResult.Found found) {
            draft.add(found);
            return copied(found.results().copiedAt()) + found.text();
        }
        if (result instanceof ToolResult.Counted counted) {
            draft.add(counted);
            return copied(counted.counts().copiedAt()) + counted.text();
        }
        if (result instanceof ToolResult.Question question) {
            draft.askBack(question);
            return "";
        }
        return ((ToolResult.Refused) result).why();
    }

    private static String copied(@Nullable Instant when) {
        return when == null
                ? ""
                : "Storyblok cannot be reached at the moment. This is from an index of the content, "
                        + Age.since(when, Locale.ENGLISH) + " old. The person is told so already.\n";
    }
}
