package dev.storychat.fakes;

import dev.storychat.fakes.Script.Step;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;

/** Turns a script into an HTTP answer, streamed or whole. */
final class ConverseAnswer {

    private static final int CHARACTERS_A_TOKEN = 4;
    private static final Map<String, Integer> STATUS = Map.of(
            "throttlingException", 429,
            "validationException", 400,
            "modelStreamErrorException", 424,
            "serviceUnavailableException", 503,
            "internalServerException", 500);

    private ConverseAnswer() {}

    static Answer of(Script script, JsonObject request, boolean stream) {
        var steps = script.spoken();
        if (!steps.isEmpty() && steps.get(0) instanceof Step.FailHttp failure) {
            return error(failure.status(), failure.errorType(), failure.message());
        }
        if (!steps.isEmpty() && steps.get(0) instanceof Step.Hang) {
            return new Answer.Silence(true);
        }
        var usage = usage(script, request);
        return stream
                ? new Answer.Streamed(
                        EventStreamFrames.CONTENT_TYPE,
                        (out, hang) -> new ConverseStream(new EventStreamFrames(out), script, usage).play(hang))
                : whole(script, usage);
    }

    /** An error as AWS's JSON services send it. */
    static Answer.Whole error(int status, String type, String message) {
        return Answer.with(Answer.json(status, JsonText.of(Map.of("message", message))), "x-amzn-ErrorType", type);
    }

    private static Answer whole(Script script, JsonObject usage) {
        var content = Json.createArrayBuilder();
        for (var step : script.spoken()) {
            if (step instanceof Step.Say say) {
                content.add(Json.createObjectBuilder().add("text", String.join("", say.pieces())));
            } else if (step instanceof Step.UseTool tool) {
                content.add(toolUse(tool));
            } else if (step instanceof Step.FailInStream failure) {
                var type = failure.exceptionType();
                var name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
                return error(STATUS.getOrDefault(type, 500), name, failure.message());
            } else {
                return new Answer.Silence(step instanceof Step.Hang);
            }
        }
        var message = Json.createObjectBuilder().add("role", "assistant").add("content", content);
        return Answer.json(
                200,
                Json.createObjectBuilder()
                        .add("output", Json.createObjectBuilder().add("message", message))
                        .add("stopReason", script.reason())
                        .add("usage", usage)
                        .add("metrics", Json.createObjectBuilder().add("latencyMs", 1))
                        .build());
    }

    private static JsonObjectBuilder toolUse(Step.UseTool tool) {
        var use = Json.createObjectBuilder()
                .add("toolUseId", ToolIds.next())
                .add("name", tool.name())
                .add("input", JsonText.value(tool.jsonInput()));
        return Json.createObjectBuilder().add("toolUse", use);
    }

    private static JsonObject usage(Script script, JsonObject request) {
        var in = request.toString().length() / CHARACTERS_A_TOKEN + 1;
        var out = script.steps().toString().length() / CHARACTERS_A_TOKEN + 1;
        return Json.createObjectBuilder()
                .add("inputTokens", in)
                .add("outputTokens", out)
                .add("totalTokens", in + out)
                .build();
    }
}
