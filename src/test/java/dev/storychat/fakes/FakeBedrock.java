package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Bedrock runtime on the loopback interface: Converse and ConverseStream. It checks the signature and the request as
 * AWS does, then answers by script.
 */
public final class FakeBedrock implements AutoCloseable {

    public static final String ACCESS_KEY = "AKIASTORYCHATFAKE000";
    public static final String SECRET_KEY = "fake/secret+key0000000000000000000000000";
    public static final String REGION = "us-east-1";
    public static final String MODEL = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

    private final Bell bell = new Bell();
    private final ModelIds models = new ModelIds();
    private final BedrockEndpoint endpoint = new BedrockEndpoint(models, bell);
    private final Loopback server;

    private FakeBedrock(int port) {
        withCredentials(ACCESS_KEY, SECRET_KEY, "", REGION);
        server = Loopback.start(port, endpoint::answer);
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
        endpoint.guard(new AwsGate(new AwsGate.Credentials(accessKey, secretKey, sessionToken, region)));
        return this;
    }

    /** From now on every key is {@code ExpiredTokenException}. */
    public FakeBedrock expireCredentials() {
        endpoint.expireCredentials();
        return this;
    }

    /** Takes one more model id beside those that AWS has. */
    public FakeBedrock withModel(String id) {
        models.declare(id);
        return this;
    }

    /** Judges requests as AWS does and no stricter: see {@link HouseRules}. */
    public FakeBedrock withoutHouseRules() {
        endpoint.withoutHouseRules();
        return this;
    }

    /** Plays these for the next requests that are let in, one each. */
    public FakeBedrock script(Script... next) {
        endpoint.play(List.of(next));
        return this;
    }

    /** Decides on every request that no script waits for. */
    public FakeBedrock answer(Function<JsonObject, Script> byRequest) {
        endpoint.otherwise(byRequest);
        return this;
    }

    /** Every request, refused ones too. */
    public List<BedrockCall> requests() {
        return endpoint.calls();
    }

    /** What no client of ours may ever do: bearer tokens, breaches of a house rule. */
    public List<String> violations() {
        return endpoint.violations();
    }

    public List<BedrockCall> awaitRequests(int atLeast, Duration atMost) {
        return bell.await(
                atLeast + " requests to the model",
                atMost,
                () -> Optional.of(requests()).filter(seen -> seen.size() >= atLeast));
    }

    @Override
    public void close() {
        server.close();
    }
}
