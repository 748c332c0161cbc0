package dev.storychat.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A model that makes the moves it was given, one after the other. */
public final class ScriptedModel implements Model {
    static final Tokens COST = new Tokens(100, 20);

    private interface Move {
        Turn make(Consumer<String> words);
    }

    private final Deque<Move> moves = new ArrayDeque<>();
    public final List<Prompt> prompts = new ArrayList<>();

    public ScriptedModel says(String... pieces) {
        moves.add(words -> {
            Arrays.stream(pieces).forEach(words);
            return new Turn.Say(String.join("", pieces), true);
        });
        return this;
    }

    /** Says this and is kept from saying more. */
    ScriptedModel isCutOffAfter(String... pieces) {
        moves.add(words -> {
            Arrays.stream(pieces).forEach(words);
            return new Turn.Withheld(String.join("", pieces));
        });
        return this;
    }

    public ScriptedModel uses(String tool, Map<String, ?> arguments) {
        moves.add(words -> new Turn.Use("", List.of(new ToolCall("call-" + prompts.size(), tool, arguments))));
        return this;
    }

    ScriptedModel usesAllOf(ToolCall... calls) {
        moves.add(words -> new Turn.Use("", List.of(calls)));
        return this;
    }

    public ScriptedModel breaksOffAfter(String... pieces) {
        moves.add(words -> {
            Arrays.stream(pieces).forEach(words);
            throw new ModelUnavailableException(new Diagnosis("throttled", "Too many requests.", "Wait."));
        });
        return this;
    }

    /** Does not take what it is told. */
    ScriptedModel refuses() {
        moves.add(words -> {
            throw new ModelUnavailableException(new Diagnosis("request_refused", "Refused.", "Look at the log."));
        });
        return this;
    }

    /** Says this much when somebody interrupts the thread. */
    ScriptedModel isStoppedAfter(String piece) {
        moves.add(words -> {
            words.accept(piece);
            Thread.currentThread().interrupt();
            throw new ModelUnavailableException(new Diagnosis("interrupted", "Stopped.", "Ask again."));
        });
        return this;
    }

    public ScriptedModel isNotConfigured() {
        moves.add(words -> {
            throw new ModelUnavailableException(new Diagnosis(Diagnosis.NOT_CONFIGURED, "No keys.", "Set keys."));
        });
        return this;
    }

    /** Each move costs the same. */
    @Override
    public Turn next(Prompt prompt, Consumer<String> words, Consumer<Tokens> used) {
        var turn = next(prompt, words);
        used.accept(COST);
        return turn;
    }

    @Override
    public Turn next(Prompt prompt, Consumer<String> words) {
        prompts.add(prompt);
        return moves.remove().make(words);
    }
}
