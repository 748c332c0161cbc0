package dev.storychat.fakes;

import dev.storychat.fakes.Script.Step;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;

/** Plays a script as the events of {@code ConverseStream}. */
final class ConverseStream {

    private static final int TOOL_INPUT_PIECE = 7;

    private final EventStreamFrames frames;
    private final Script script;
    private final JsonObject usage;
    private int block;
    private boolean inText;

    ConverseStream(EventStreamFrames frames, Script script, JsonObject usage) {
        this.frames = frames;
        this.script = script;
        this.usage = usage;
    }

    void play(Runnable hang) throws IOException {
        event("messageStart", Json.createObjectBuilder().add("role", "assistant"));
        for (var step : script.spoken()) {
            if (step instanceof Step.Say say) {
                say(say);
            } else if (step instanceof Step.UseTool tool) {
                use(tool);
            } else if (step instanceof Step.FailInStream failure) {
                frames.exception(failure.exceptionType(), failure.message());
                return;
            } else {
                leave(step, hang);
            }
        }
        stopText();
        event("messageStop", Json.createObjectBuilder().add("stopReason", script.reason()));
        event(
                "metadata",
                Json.createObjectBuilder()
                        .add("usage", usage)
                        .add("metrics", Json.createObjectBuilder().add("latencyMs", 1)));
    }

    private static void leave(Step step, Runnable hang) {
        if (step instanceof Step.Hang) {
            hang.run();
        }
        throw new Loopback.ConnectionDropped();
    }

    private void say(Step.Say say) throws IOException {
        for (var piece : say.pieces()) {
            delta(Json.createObjectBuilder().add("text", piece));
        }
        inText = true;
    }

    /** Text is left open until something follows it, so that what breaks a stream breaks it inside the block. */
    private void stopText() throws IOException {
        if (inText) {
            stopBlock();
            inText = false;
        }
    }

    private void use(Step.UseTool tool) throws IOException {
        stopText();
        var start = Json.createObjectBuilder().add("toolUseId", ToolIds.next()).add("name", tool.name());
        event(
                "contentBlockStart",
                inBlock().add("start", Json.createObjectBuilder().add("toolUse", start)));
        var input = tool.jsonInput();
        for (int from = 0; from < input.length(); from += TOOL_INPUT_PIECE) {
            var piece = input.substring(from, Math.min(input.length(), from + TOOL_INPUT_PIECE));
            delta(Json.createObjectBuilder()
                    .add("toolUse", Json.createObjectBuilder().add("input", piece)));
        }
        stopBlock();
    }

    private void delta(JsonObjectBuilder delta) throws IOException {
        event("contentBlockDelta", inBlock().add("delta", delta));
    }

    private void stopBlock() throws IOException {
        event("contentBlockStop", inBlock());
        block++;
    }

    private JsonObjectBuilder inBlock() {
        return Json.createObjectBuilder().add("contentBlockIndex", block);
    }

    private void event(String type, JsonObjectBuilder payload) throws IOException {
        frames.event(type, payload.build());
        if (!script.pace().isZero()) {
            Twists.pause(script.pace());
        }
    }
}
