package dev.storychat.fakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the model does with one request.
 *
 * @param pace time between two frames of a stream
 * @param stopReason empty: {@code tool_use} or {@code end_turn}, as it comes
 */
public record Script(List<Step> steps, Duration pace, String stopReason) {

    /** One thing after another. */
    public sealed interface Step {
        /** Text, each piece in a frame of its own. */
        record Say(List<String> pieces) implements Step {}

        record UseTool(String name, String jsonInput) implements Step {}

        /** An error instead of an answer; makes sense as the first step only. */
        record FailHttp(int status, String errorType, String message) implements Step {}

        /** An error in the middle of a stream, its type in camelCase as {@code throttlingException}. */
        record FailInStream(String exceptionType, String message) implements Step {}

        /** The connection breaks. */
        record Cut() implements Step {}

        /** Nothing more comes, and the connection stays. */
        record Hang() implements Step {}
    }

    public Script {
        steps = List.copyOf(steps);
    }

    /** Says the text, a word a frame. */
    public static Script say(String text) {
        return of(new Step.Say(text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)"))));
    }

    /** Says exactly these pieces. */
    public static Script sayPieces(String... pieces) {
        return of(new Step.Say(List.of(pieces)));
    }

    public static Script useTool(String name, String jsonInput) {
        return of(new Step.UseTool(name, jsonInput));
    }

    public static Script failHttp(int status, String errorType, String message) {
        return of(new Step.FailHttp(status, errorType, message));
    }

    public static Script failInStream(String afterText, String exceptionType, String message) {
        return say(afterText).and(new Step.FailInStream(exceptionType, message));
    }

    public static Script cutAfter(String text) {
        return say(text).and(new Step.Cut());
    }

    public static Script hang() {
        return of(new Step.Hang());
    }

    public static Script hangAfter(String text) {
        return say(text).and(new Step.Hang());
    }

    /** A call of a tool after the text, or beside another call. */
    public Script thenUseTool(String name, String jsonInput) {
        return and(new Step.UseTool(name, jsonInput));
    }

    public Script paced(Duration betweenFrames) {
        return new Script(steps, betweenFrames, stopReason);
    }

    /** Such as {@code max_tokens}, {@code content_filtered} or {@code guardrail_intervened}. */
    public Script stoppingFor(String reason) {
        return new Script(steps, pace, reason);
    }

    String reason() {
        var usesTools = steps.stream().anyMatch(Step.UseTool.class::isInstance);
        return !stopReason.isEmpty() ? stopReason : usesTools ? "tool_use" : "end_turn";
    }

    /** What it consists of, empty texts left out. */
    List<Step> spoken() {
        return steps.stream()
                .filter(step -> !(step instanceof Step.Say say) || !say.pieces().isEmpty())
                .toList();
    }

    private static Script of(Step... steps) {
        return new Script(Arrays.asList(steps), Duration.ZERO, "");
    }

    private Script and(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Script(longer, pace, stopReason);
    }
}
