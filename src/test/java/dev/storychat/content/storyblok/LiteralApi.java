package dev.storychat.content.storyblok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A space that finds a term only where it stands letter by letter in a name. */
final class LiteralApi implements StoryblokApi {
    private final List<JsonObject> stories;
    private final List<String> terms = new ArrayList<>();

    LiteralApi(JsonObject... stories) {
        this.stories = List.of(stories);
    }

    List<String> terms() {
        return terms;
    }

    @Override
    public Response stories(StoriesParameters parameters) {
        var term = term(parameters);
        terms.add(term);
        var found = stories.stream()
                .filter(story ->
                        story.getString("name").toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT)))
                .toList();
        var array = Json.createArrayBuilder();
        found.forEach(array::add);
        return json(Json.createObjectBuilder().add("stories", array).build(), found.size());
    }

    private static String term(StoriesParameters parameters) {
        try {
            Field field = StoriesParameters.class.getDeclaredField("searchTerm");
            field.setAccessible(true);
            return String.valueOf(field.get(parameters));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Response json(JsonObject body, int total) {
        return Response.ok(new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8)))
                .header("Total", total)
                .build();
    }

    @Override
    public Response tags(@Nullable String startsWith, String version, String token) {
        return Response.status(404).build();
    }

    @Override
    public Response links(String version, int paginated, int perPage, int page, @Nullable String cv, String token) {
        return Response.status(404).build();
    }

    @Override
    public Response space(String token) {
        return json(
                Json.createObjectBuilder()
                        .add("space", Json.createObjectBuilder().add("id", 1))
                        .build(),
                0);
    }

    @Override
    public Response story(
            String story,
            @Nullable String findBy,
            String version,
            @Nullable String language,
            @Nullable String cv,
            String token) {
        return Response.status(404).build();
    }

    @Override
    public Response semantic(String token, String space, String term, int limit, int offset) {
        return Response.status(404).build();
    }

    @Override
    public Response storyBesideSemantic(String token, String space, String id) {
        return Response.status(404).build();
    }
}
