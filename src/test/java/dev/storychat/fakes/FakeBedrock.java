package dev.storychat.fakes;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
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

/**
 * A Bedrock runtime on the loopback interface: Converse and ConverseStream. It checks the signature and the request as
 * AWS does, then answers by script.
 */
public final class FakeBedrock implements AutoCloseable {

    public static final String ACCESS_KEY = "AKIASTORYCHATFAKE000";
    public static final String SECRET_KEY = "fake/secret+key0000000000000000000000000";
    public static final String REGION = "us-east-1";
    public static final String MODEL = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

    private static final Pattern PATH = Pattern.compile("/model/([^/]+)/(converse|converse-stream)");

    private final Bell bell = new Bell();
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<BedrockCall> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final ModelIds models = new ModelIds();
    private final Loopback server;
    private volatile AwsGate gate = gate(ACCESS_KEY, SECRET_KEY, "", REGION);
    private volatile Function<JsonObject, Script> otherwise = request -> Script.say("I have nothing to say.");
    private volatile boolean houseRules = true;

    private FakeBedrock(int port) {
        server = Loopback.start(port, this::answer);
    }

    public static FakeBedrock start() {
        return new FakeBedrock(0);
    }

    public static FakeBedrock start(int port) {
        return new FakeBedrock(port);
    }

    /** For {@code AWS_ENDPOINT_URL_BEDROCK_RUNTIME}. */
    public URI endpoint() {
        return URI.create(server.url());
    }

    /**
     * Lets in these credentials only.
     *
     * @param sessionToken empty: none may come
     */
    public FakeBedrock withCredentials(String accessKey, String secretKey, String sessionToken, String region) {
        gate = gate(accessKey, secretKey, sessionToken, region);
        return this;
    }

    /** From now on every key is {@code ExpiredTokenException}. */
    public FakeBedrock expireCredentials() {
        gate.expire();
        return this;
    }

    /** Takes one more model id beside those that AWS has. */
    public FakeBedrock withModel(String id) {
        models.declare(id);
        return this;
    }

    /** Judges requests as AWS does and no stricter: see {@link HouseRules}. */
    public FakeBedrock withoutHouseRules() {
        houseRules = false;
        return this;
    }

    /** Plays these for the next requests that are let in, one each. */
    public FakeBedrock script(Script... next) {
        scripts.addAll(List.of(next));
        return this;
    }

    /** Decides on every request that no script waits for. */
    public FakeBedrock answer(Function<JsonObject, Script> byRequest) {
        otherwise = byRequest;
        return this;
    }

    /** Every request, refused ones too. */
    public List<BedrockCall> requests() {
        return List.copyOf(calls);
    }

    /** What no client of ours may ever do: bearer tokens, breaches of a house rule. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public List<BedrockCall> awaitRequests(int atLeast, Duration atMost) {
        return bell.await(
                atLeast + " requests to the model",
                atMost,
                () -> Optional.of(requests()).filter(seen -> seen.size() >= atLeast));
    }

    private Answer answer(Received request) {
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

    private static AwsGate gate(String accessKey, String secretKey, String sessionToken, String region) {
        return new AwsGate(new AwsGate.Credentials(accessKey, secretKey, sessionToken, region));
    }

    @Override
    public void close() {
        server.close();
    }
}
