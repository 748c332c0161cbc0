package dev.storychat.fakes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Leads HTTP requests to Storyblok's APIs, those with a right token, and records each. */
final class StoryblokEndpoint {

    static final String ANY = "*";

    private static final Pattern SPACES =
            Pattern.compile("/v1/spaces/" + FakeStoryblok.SPACE + "/(vsearches|stories/.+)");
    private static final String DELIVERY = "/v2/cdn/";

    private final List<StoryblokCall> calls = new CopyOnWriteArrayList<>();
    private final DeliveryApi delivery;
    private final Twists twists;
    private final Bell bell;
    private volatile Optional<VectorSearch> vectorSearch = Optional.empty();

    StoryblokEndpoint(StoryShelf shelf, Twists twists, Bell bell) {
        this.delivery = new DeliveryApi(shelf, FakeStoryblok.SPACE);
        this.twists = twists;
        this.bell = bell;
    }

    void switchOn(VectorSearch search) {
        vectorSearch = Optional.of(search);
    }

    List<StoryblokCall> calls() {
        return List.copyOf(calls);
    }

    Answer answer(Received request, String base) {
        var answer =
                twists.next(request.path(), "", "").flatMap(Twists::answer).orElseGet(() -> rightAnswer(request, base));
        var parameters = new LinkedHashMap<>(request.query());
        parameters.remove("token");
        var status = answer instanceof Answer.Whole whole ? whole.status() : 0;
        calls.add(new StoryblokCall(request.path(), Map.copyOf(parameters), status, Instant.now()));
        bell.ring();
        return answer;
    }

    private Answer rightAnswer(Received request, String base) {
        var space = SPACES.matcher(request.path());
        if (vectorSearch.isPresent() && space.matches()) {
            return request.header("Authorization").equals(FakeStoryblok.TOKEN)
                    ? vectorSearch.get().answer(space.group(1), request.query())
                    : unauthorized();
        }
        if (!request.path().startsWith(DELIVERY) || !request.method().equals("GET")) {
            return DeliveryApi.NOT_FOUND;
        }
        return mayRead(request.query())
                ? delivery.answer(
                        request.path().substring(DELIVERY.length()), request.query(), base + request.rawPath())
                : unauthorized();
    }

    private static boolean mayRead(Map<String, String> parameters) {
        var token = parameters.getOrDefault("token", "");
        var draft = parameters.getOrDefault("version", "published").equals("draft");
        return token.equals(FakeStoryblok.TOKEN) || token.equals(FakeStoryblok.PUBLIC_TOKEN) && !draft;
    }

    private static Answer unauthorized() {
        return Answer.json(401, JsonText.of(Map.of("error", "Unauthorized")));
    }
}
