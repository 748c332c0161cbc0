package dev.storychat.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeStoryblokTest {

    private static final String DRAFT = "version=draft&token=" + FakeStoryblok.TOKEN + "&";

    private final FakeStoryblok storyblok = FakeStoryblok.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        storyblok.close();
    }

    @Test
    void leads_to_the_current_version_of_what_is_published() throws Exception {
        var first = get("/v2/cdn/stories?version=published&cv=1&token=" + FakeStoryblok.TOKEN);

        var location = first.headers().firstValue("Location").orElseThrow();
        var second = get(location.substring(storyblok.apiBase().length()));

        assertThat(first.statusCode()).isEqualTo(301);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(JsonText.object(second.body()).getInt("cv")).isEqualTo((int) storyblok.version());
    }

    @Test
    void changes_its_version_with_every_story() {
        var before = storyblok.version();

        storyblok.withStory(story("pricing", "Pricing 2026", "article", "We charge nothing."));

        assertThat(storyblok.version()).isGreaterThan(before);
    }

    @Test
    void turns_away_a_wrong_token_and_drafts_to_the_public_one() throws Exception {
        var wrong = get("/v2/cdn/stories?token=wrong");
        var none = get("/v2/cdn/spaces/me");
        var drafts = get("/v2/cdn/stories?version=draft&token=" + FakeStoryblok.PUBLIC_TOKEN);

        assertThat(Stream.of(wrong, none, drafts))
                .extracting(HttpResponse::statusCode)
                .containsOnly(401);
        assertThat(wrong.body()).isEqualTo("{\"error\":\"Unauthorized\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fulltext=x", "per_page=101", "page=0", "filter_query[a][near]=1", "language=de-at"})
    void names_the_parameter_it_does_not_take(String parameter) throws Exception {
        var answer =
                get("/v2/cdn/stories?" + DRAFT + parameter.replace("[", "%5B").replace("]", "%5D"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search_term=literary festival | news/84-2018-guernsey-literary-festival-better-than-ever",
                "search_term=far away | ",
                "content_type=author&sort_by=name:desc | authors/mister-master authors/john-doe",
                "starts_with=authors/&sort_by=name:asc | authors/john-doe authors/mister-master",
                "with_tag=tag_out_of_any_folder | simple_content",
                "by_slugs=authors/*&excluding_slugs=*/john-doe | authors/mister-master",
                "by_uuids=bbf7a722-d027-4d9d-b2b1-029f93225a08 | authors/mister-master",
                "published_at_gt=2024-01-01 00:00 | posts/my-third-post",
                "content_type=author&filter_query[name][in]=none | ",
                "first_published_at_lt=2018-04-13T14:10&sort_by=first_published_at:asc"
                        + " | categories/illustration authors/john-doe authors/mister-master"
            })
    void finds_what_the_parameters_say(String parameters, String slugs) throws Exception {
        var encoded = parameters.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D");

        var answer = get("/v2/cdn/stories?" + DRAFT + encoded);

        var found = stories(answer).stream()
                .map(story -> story.asJsonObject().getString("full_slug"))
                .toList();
        if (slugs == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).startsWith(slugs.split(" "));
        }
    }

    @Test
    void turns_pages_and_counts_all() throws Exception {
        var first = get("/v2/cdn/stories?" + DRAFT + "per_page=20&page=1");
        var second = get("/v2/cdn/stories?" + DRAFT + "per_page=20&page=2");

        var total = Integer.parseInt(first.headers().firstValue("Total").orElseThrow());
        assertThat(first.headers().firstValue("Per-Page")).hasValue("20");
        assertThat(stories(first).size() + stories(second).size()).isEqualTo(total);
    }

    @Test
    void shows_drafts_only_to_those_who_ask_for_them() throws Exception {
        var published = get("/v2/cdn/stories/faq?cv=" + storyblok.version() + "&token=" + FakeStoryblok.TOKEN);
        var draft = get("/v2/cdn/stories/faq?" + DRAFT);

        assertThat(published.statusCode()).isEqualTo(404);
        assertThat(draft.statusCode()).isEqualTo(200);
    }

    @Test
    void opens_one_story_by_path_id_and_uuid() throws Exception {
        var paths = Stream.of(
                "authors/john-doe?" + DRAFT,
                "123616138?" + DRAFT,
                "3a526768-1d22-447e-9ddd-f4158a035edd?find_by=uuid&" + DRAFT);

        for (var path : paths.toList()) {
            var story = JsonText.object(get("/v2/cdn/stories/" + path).body()).getJsonObject("story");
            assertThat(story.getString("name")).isEqualTo("John Doe");
        }
        var missing = get("/v2/cdn/stories/nowhere?" + DRAFT);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JsonText.value(missing.body()).asJsonArray()).hasSize(1);
    }

    @Test
    void leaves_out_the_fields_it_was_told_to() throws Exception {
        var answer = get("/v2/cdn/stories?" + DRAFT + "starts_with=article/article-1&excluding_fields=intro,title");

        var content = stories(answer).getJsonObject(0).getJsonObject("content");
        assertThat(content).doesNotContainKeys("intro", "title").containsKey("component");
    }

    @Test
    void tells_of_the_space_and_its_tags() throws Exception {
        var space = JsonText.object(
                get("/v2/cdn/spaces/me?token=" + FakeStoryblok.TOKEN).body());
        var tags =
                JsonText.object(get("/v2/cdn/tags?token=" + FakeStoryblok.TOKEN).body());

        assertThat(space.getJsonObject("space").getInt("version")).isEqualTo((int) storyblok.version());
        assertThat(tags.getJsonArray("tags")).contains(JsonText.value("{\"name\":\"tag1\",\"taggings_count\":1}"));
    }

    @ParameterizedTest
    @EnumSource
    void searches_by_meaning_in_each_form(VectorSearch.Form form) throws Exception {
        storyblok.withVectorSearch(form);

        var answer = JsonText.value(vsearch(FakeStoryblok.TOKEN).body());

        var items = switch (form) {
            case BARE_ARRAY -> answer.asJsonArray();
            case STORIES -> answer.asJsonObject().getJsonArray("stories");
            case RESULTS -> answer.asJsonObject().getJsonArray("results");
        };
        assertThat(items).hasSize(2);
        assertThat(items.getJsonObject(0)).containsOnlyKeys("body", "cursor", "name", "slug", "story_id");
        assertThat(items.getJsonObject(0).getString("body")).containsIgnoringCase("Vokalia");
    }

    @Test
    void has_no_search_by_meaning_until_switched_on_and_none_for_bearers() throws Exception {
        var off = vsearch(FakeStoryblok.TOKEN);
        storyblok.withVectorSearch(VectorSearch.Form.RESULTS);
        var bearer = vsearch("Bearer " + FakeStoryblok.TOKEN);

        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(bearer.statusCode()).isEqualTo(401);
    }

    @Test
    void fails_as_told_and_recovers() throws Exception {
        storyblok.rateLimit(Duration.ofSeconds(3), 1).fail(500, 1);

        var limited = get("/v2/cdn/stories?" + DRAFT);
        var broken = get("/v2/cdn/stories?" + DRAFT);
        storyblok.down();
        assertThatThrownBy(() -> get("/v2/cdn/stories?" + DRAFT)).isInstanceOf(IOException.class);
        storyblok.up();

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(get("/v2/cdn/stories?" + DRAFT).statusCode()).isEqualTo(200);
    }

    @Test
    void remembers_requests_without_their_token() throws Exception {
        get("/v2/cdn/stories?" + DRAFT + "search_term=pricing");

        assertThat(storyblok.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.parameter("search_term")).isEqualTo("pricing"))
                .satisfies(call -> assertThat(call.toString()).doesNotContain(FakeStoryblok.TOKEN));
    }

    private HttpResponse<String> vsearch(String authorization) throws Exception {
        var address =
                storyblok.apiBase() + "/v1/spaces/" + FakeStoryblok.SPACE + "/vsearches?term=vokalia&limit=2&offset=0";
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(storyblok.apiBase() + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonArray stories(HttpResponse<String> answer) {
        return JsonText.object(answer.body()).getJsonArray("stories");
    }

    private static JsonObject story(String slug, String name, String component, String text) {
        var content = jakarta.json.Json.createObjectBuilder()
                .add("component", component)
                .add("text", text);
        return jakarta.json.Json.createObjectBuilder()
                .add("id", 1)
                .add("uuid", slug)
                .add("full_slug", slug)
                .add("name", name)
                .add("lang", "default")
                .add("published_at", "2026-01-01T00:00:00.000Z")
                .add("tag_list", JsonValue.EMPTY_JSON_ARRAY)
                .add("content", content)
                .build();
    }
}
