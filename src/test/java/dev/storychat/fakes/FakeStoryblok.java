package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A Storyblok on the loopback interface: the Content Delivery API, and the search by meaning if it is switched on. It
 * holds some real stories from the start.
 */
public final class FakeStoryblok implements AutoCloseable {

    /** Reads published content and drafts. */
    public static final String TOKEN = "fakePreviewToken";
    /** Reads published content only. */
    public static final String PUBLIC_TOKEN = "fakePublicToken";

    public static final long SPACE = 123_456;

    private static final Pattern SPACES = Pattern.compile("/v1/spaces/" + SPACE + "/(vsearches|stories/.+)");
    private static final String DELIVERY = "/v2/cdn/";
    private static final String ANY = "*";

    private final Bell bell = new Bell();
    private final Twists twists = new Twists();
    private final StoryShelf shelf = new StoryShelf();
    private final List<StoryblokCall> calls = new CopyOnWriteArrayList<>();
    private final DeliveryApi delivery = new DeliveryApi(shelf, SPACE);
    private final Loopback server;
    private volatile Optional<VectorSearch> vectorSearch = Optional.empty();

    private FakeStoryblok(int port) {
        JsonText.resource("storyblok/stories.jsonl")
                .lines()
                .map(line -> JsonText.object(line).getJsonObject("story"))
                .forEach(shelf::put);
        server = Loopback.start(port, this::answer);
    }

    public static FakeStoryblok start() {
        return new FakeStoryblok(0);
    }

    public static FakeStoryblok start(int port) {
        return new FakeStoryblok(port);
    }

    /** For {@code STORYBLOK_API_BASE}; no slash at its end. */
    public String apiBase() {
        return server.url();
    }

    /** Puts a story in, or another in the place of one with the same path; the space's version changes. */
    public FakeStoryblok withStory(JsonObject story) {
        shelf.put(story);
        return this;
    }

    public FakeStoryblok withoutStory(String fullSlug) {
        shelf.remove(fullSlug);
        return this;
    }

    public FakeStoryblok withoutStories() {
        shelf.clear();
        return this;
    }

    /** Switches the search by meaning on; until then it is 404. */
    public FakeStoryblok withVectorSearch(VectorSearch.Form form) {
        vectorSearch = Optional.of(new VectorSearch(shelf, form));
        return this;
    }

    /** The {@code cv} under which published content stands now. */
    public long version() {
        return shelf.version();
    }

    /** From now on every connection breaks, until {@link #up()}. */
    public FakeStoryblok down() {
        return twist(Integer.MAX_VALUE, new Twists.Twist.Drop());
    }

    /** Ends every trouble that was ordered. */
    public FakeStoryblok up() {
        twists.clear();
        return this;
    }

    public FakeStoryblok fail(int status, int times) {
        return twist(times, new Twists.Twist.Reply(Answer.json(status, JsonText.value("{}"))));
    }

    public FakeStoryblok rateLimit(Duration retryAfter, int times) {
        var answer = Answer.json(429, JsonText.value("{}"));
        return twist(
                times,
                new Twists.Twist.Reply(Answer.with(answer, "Retry-After", Long.toString(retryAfter.toSeconds()))));
    }

    /** The next requests never get an answer. */
    public FakeStoryblok hang(int times) {
        return twist(times, new Twists.Twist.Hang());
    }

    /** The next requests are answered rightly, but late. */
    public FakeStoryblok delay(Duration by, int times) {
        return twist(times, new Twists.Twist.Late(by));
    }

    public List<StoryblokCall> calls() {
        return List.copyOf(calls);
    }

    public StoryblokCall awaitCall(Predicate<StoryblokCall> such, Duration atMost) {
        return bell.await(
                "a request to Storyblok",
                atMost,
                () -> calls().stream().filter(such).findFirst());
    }

    private Answer answer(Received request) {
        var answer = twists.next(ANY, "").flatMap(Twists::answer).orElseGet(() -> rightAnswer(request));
        var parameters = new LinkedHashMap<>(request.query());
        parameters.remove("token");
        var status = answer instanceof Answer.Whole whole ? whole.status() : 0;
        calls.add(new StoryblokCall(request.path(), Map.copyOf(parameters), status, Instant.now()));
        bell.ring();
        return answer;
    }

    private Answer rightAnswer(Received request) {
        var space = SPACES.matcher(request.path());
        if (vectorSearch.isPresent() && space.matches()) {
            return request.header("Authorization").equals(TOKEN)
                    ? vectorSearch.get().answer(space.group(1), request.query())
                    : unauthorized();
        }
        if (!request.path().startsWith(DELIVERY) || !request.method().equals("GET")) {
            return DeliveryApi.NOT_FOUND;
        }
        return mayRead(request.query())
                ? delivery.answer(
                        request.path().substring(DELIVERY.length()), request.query(), server.url() + request.rawPath())
                : unauthorized();
    }

    private static boolean mayRead(Map<String, String> parameters) {
        var token = parameters.getOrDefault("token", "");
        var draft = parameters.getOrDefault("version", "published").equals("draft");
        return token.equals(TOKEN) || token.equals(PUBLIC_TOKEN) && !draft;
    }

    private static Answer unauthorized() {
        return Answer.json(401, JsonText.of(Map.of("error", "Unauthorized")));
    }

    private FakeStoryblok twist(int times, Twists.Twist twist) {
        twists.order(ANY, "", times, twist);
        return this;
    }

    @Override
    public void close() {
        server.close();
    }
}
