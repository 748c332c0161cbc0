package dev.storychat.bedrock;

import dev.storychat.chat.ToolCall;
import dev.storychat.chat.Turn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlockStart;

/** Puts the model's move together from the events of one stream. */
final class Gathering implements ConverseStreamResponseHandler.Visitor {

    private record Pieces(ToolUseBlockStart start, StringBuilder input) {
        ToolCall whole() {
            return new ToolCall(start.toolUseId(), start.name(), ToolInput.parse(input.toString()));
        }
    }

    private final Consumer<String> words;
    private final StringBuilder text = new StringBuilder();
    private int handedOver;
    private final Map<Integer, Pieces> uses = new TreeMap<>();
    private @Nullable StopReason stop;
    private Result.Tokens tokens = Result.Tokens.NONE;

    Gathering(Consumer<String> words) {
        this.words = words;
    }

    @Override
    public void visitContentBlockStart(ContentBlockStartEvent event) {
        if (event.start() != null && event.start().toolUse() != null) {
            uses.put(event.contentBlockIndex(), new Pieces(event.start().toolUse(), new StringBuilder()));
        }
    }

    @Override
    public void visitContentBlockDelta(ContentBlockDeltaEvent event) {
        var said = event.delta().text();
        if (said != null && !said.isEmpty()) {
            text.append(said);
        }
        var use = uses.get(event.contentBlockIndex());
        if (use != null && event.delta().toolUse() != null) {
            use.input().append(event.delta().toolUse().input());
        }
    }

    @Override
    public void visitMessageStop(MessageStopEvent event) {
        stop = event.stopReason();
    }

    @Override
    public void visitMetadata(ConverseStreamMetadataEvent event) {
        var usage = event.usage();
        if (usage != null) {
            tokens = new Result.Tokens(
                    number(usage.inputTokens()), number(usage.outputTokens()), number(usage.totalTokens()));
        }
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** Gives on what was said since the last time. */
    void handOver() {
        if (handedOver < text.length()) {
            var said = text.substring(handedOver);
            handedOver = text.length();
            words.accept(said);
        }
    }

    boolean hasSaidSomething() {
        return !text.isEmpty();
    }

    /** Whether the model has said how it ended. */
    boolean isWhole() {
        return stop != null;
    }

    /** What has come of it, once the stream has ended. */
    Result outcome() {
        if (stop == null) {
            return new Result.Failed(Fault.UNREACHABLE);
        }
        return switch (stop) {
            // The input of a tool may be cut in the middle as well: what is there of it is not run.
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> answered(new Turn.Say(text.toString(), false));
            case MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE -> new Result.Failed(Fault.MODEL_ERROR);
            case CONTENT_FILTERED, GUARDRAIL_INTERVENED -> answered(new Turn.Withheld(text.toString()));
            default -> uses.isEmpty() ? spoken() : answered(new Turn.Use(text.toString(), calls()));
        };
    }

    private Result spoken() {
        // Models do end a turn without a word now and then, and nobody can read that.
        return hasSaidSomething()
                ? answered(new Turn.Say(text.toString(), true))
                : new Result.Failed(Fault.MODEL_ERROR);
    }

    private Result answered(Turn turn) {
        return new Result.Answered(turn, tokens);
    }

    private List<ToolCall> calls() {
        return uses.values().stream().map(Pieces::whole).toList();
    }
}
