package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges each request as AWS does, records it, and plays a script for those let in. */
final class BedrockEndpoint {

    private static final Pattern PATH = Pattern.compile("/model/([^/]+)/(converse|converse-stream)");

    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<BedrockCall> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final ModelIds models;
    private final Bell bell;
    private volatile AwsGate gate = new AwsGate(new AwsGate.Credentials("", "", "", ""));
    private volatile Function<JsonObject, Script> otherwise = request -> Script.say("I have nothing to say.");
    private volatile boolean houseRules = true;

    BedrockEndpoint(ModelIds models, Bell bell) {
        this.models = models;
        this.bell = bell;
    }

    void guard(AwsGate newGate) {
        gate = newGate;
    }

    void expireCredentials() {
        gate.expire();
    }

    void withoutHouseRules() {
        houseRules = false;
    }

    void play(List<Script> next) {
        scripts.addAll(next);
    }

    void otherwise(Function<JsonObject, Script> byRequest) {
        otherwise = byRequest;
    }

    List<BedrockCall> calls() {
        return List.copyOf(calls);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    Answer answer(Received request) {
        var path = PATH.matcher(request.rawPath());
        if (!path.matches() || !request.method().equals("POST")) {
            return ConverseAnswer.error(404, "UnknownOperationException", "There is no such operation.");
        }
        var model = Received.decode(path.group(1));
        var body = JsonText.tryValue(request.text()).orElse(JsonValue.NULL);
        var refusal = refusal(request, model, body);
        record(path.group(2), model, request, body, refusal);
        return refusal.isPresent() ? refusal.get() : play(body.asJsonObject(), path.group(2));
    }

    private Answer play(JsonObject request, String operation) {
        var script = Optional.ofNullable(scripts.poll()).orElseGet(() -> otherwise.apply(request));
        return ConverseAnswer.of(script, request, operation.equals("converse-stream"));
    }

    private Optional<Answer.Whole> refusal(Received request, String model, JsonValue body) {
        if (request.header("Authorization").startsWith("Bearer")) {
            violations.add("A bearer token instead of a signature");
        }
        return gate.refusal(request)
                .or(() -> fault(model, body).map(fault -> ConverseAnswer.error(400, "ValidationException", fault)));
    }

    private Optional<String> fault(String model, JsonValue body) {
        if (!(body instanceof JsonObject request)) {
            return Optional.of("The request body is no JSON object.");
        }
        return models.fault(model).or(() -> ConverseRules.fault(request)).or(() -> houseFault(request));
    }

    private Optional<String> houseFault(JsonObject request) {
        var fault = houseRules ? HouseRules.fault(request) : Optional.<String>empty();
        fault.ifPresent(violations::add);
        return fault;
    }

    private void record(
            String operation, String model, Received request, JsonValue body, Optional<Answer.Whole> refusal) {
        var headers = request.headers().keySet().stream().collect(Collectors.toMap(name -> name, request::header));
        var json = body instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        var error =
                refusal.map(answer -> answer.headers().get("x-amzn-ErrorType")).orElse("");
        calls.add(new BedrockCall(operation, model, Map.copyOf(headers), json, error, Instant.now()));
        bell.ring();
    }
}
