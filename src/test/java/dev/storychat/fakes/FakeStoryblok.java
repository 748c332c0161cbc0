package dev.storychat.fakes;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

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

    private final Bell bell = new Bell();
    private final Twists twists = new Twists();
    private final StoryShelf shelf = new StoryShelf();
    private final StoryblokEndpoint endpoint = new StoryblokEndpoint(shelf, twists, bell);
    private final Loopback server;

    private FakeStoryblok(int port) {
        JsonText.resource("storyblok/stories.jsonl")
                .lines()
                .map(line -> JsonText.object(line).getJsonObject("story"))
                .forEach(shelf::put);
        server = Loopback.start(port, request -> endpoint.answer(request, apiBase()));
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
        endpoint.switchOn(new VectorSearch(shelf, form));
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

    /** The next lists of stories fail; whatever else is asked is answered. */
    public FakeStoryblok failLists(int status, int times) {
        return twistLists(times, new Twists.Twist.Reply(Answer.json(status, JsonText.value("{}"))));
    }

    /** The next lists of stories are this, whatever is asked for. */
    public FakeStoryblok answerLists(String json, int times) {
        return twistLists(times, new Twists.Twist.Reply(Answer.json(200, JsonText.value(json))));
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

    /** The next lists of stories are answered rightly, but late. */
    public FakeStoryblok delayLists(Duration by, int times) {
        return twistLists(times, new Twists.Twist.Late(by));
    }

    public List<StoryblokCall> calls() {
        return endpoint.calls();
    }

    public StoryblokCall awaitCall(Predicate<StoryblokCall> such, Duration atMost) {
        return bell.await(
                "a request to Storyblok",
                atMost,
                () -> calls().stream().filter(such).findFirst());
    }

    private FakeStoryblok twist(int times, Twists.Twist twist) {
        twists.order(StoryblokEndpoint.ANY, "", times, twist);
        return this;
    }

    private FakeStoryblok twistLists(int times, Twists.Twist twist) {
        twists.order("/v2/cdn/stories", "", times, twist);
        return this;
    }

    @Override
    public void close() {
        server.close();
    }
}
