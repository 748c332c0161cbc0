package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.FakeBedrock;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.FakeStoryblok;
import dev.storychat.fakes.Fakes;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.Script;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to programs: the conversation, health and the self-tests. */
@ExtendWith(SharedInstallation.class)
class WebFlowIT {
    private static final String CONVERSATION = "/api/conversation";
    private static final List<String> SECRETS = List.of(
            FakeSlack.TOKEN,
            Fakes.SIGNING_SECRET,
            FakeBedrock.SECRET_KEY,
            FakeStoryblok.TOKEN,
            SharedInstallation.BEARER,
            SharedInstallation.WEBHOOK_SECRET,
            SharedInstallation.ADMIN_PASSWORD);

    private final Installation storychat;

    WebFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @Test
    void answers_with_what_was_said_and_found() {
        storychat.whenAsked(
                "web of bees", Script.useTool("search_content", "{\"query\":\"pollinator\"}"), Script.say("One."));

        var answer = Http.json(ask("{\"message\":\"the web of bees\"}"));

        assertThat(answer.keySet()).contains("message", "action", "results", "conversation_id");
        assertThat(answer.getString("message")).isEqualTo("One.");
        assertThat(answer.getString("action")).isEqualTo("search");
        assertThat(answer.getJsonObject("results").getInt("total")).isEqualTo(1);
        assertThat(answer.getJsonObject("results")
                        .getJsonArray("stories")
                        .getJsonObject(0)
                        .getString("slug"))
                .startsWith("episodes/16-guernsey-pollinator-project");
    }

    @Test
    void remembers_a_conversation_by_its_id() {
        storychat.whenAsked("first on the web", Script.say("It is blue."));
        var first = Http.json(ask("{\"message\":\"first on the web\",\"conversation_id\":\"flow-1\"}"));

        ask("{\"message\":\"second on the web\",\"conversation_id\":\"" + first.getString("conversation_id") + "\"}");

        var request = storychat.modelRequestsAbout("second on the web").get(0).body();
        assertThat(PreparedModel.texts(request, "user")).containsExactly("first on the web", "second on the web");
        assertThat(PreparedModel.texts(request, "assistant")).containsExactly("It is blue.");
    }

    @Test
    void takes_the_history_that_a_caller_brings() {
        ask("{\"message\":\"third on the web\",\"conversation_history\":["
                + "{\"role\":\"user\",\"content\":\"hello\"},{\"role\":\"assistant\",\"content\":\"hi\"}]}");

        var request = storychat.modelRequestsAbout("third on the web").get(0).body();
        assertThat(PreparedModel.texts(request, "user")).containsExactly("hello", "third on the web");
    }

    @Test
    void streams_the_answer_as_events_to_who_wants_them() {
        storychat.whenAsked("stream of bees", Script.say("Word by word it comes."));

        var response = Http.postJson(
                storychat.at(CONVERSATION), "{\"message\":\"stream of bees\"}", "Accept", "text/event-stream");

        assertThat(Http.header(response, "Content-Type")).startsWith("text/event-stream");
        assertThat(String.join("", eventTexts(response))).isEqualTo("Word by word it comes.");
        assertThat(response.body()).containsOnlyOnce("event: done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"message\":\" \"}",
                "{\"message\":7}",
                "{\"message\":\"hi\",\"conversation_id\":7}",
                "{\"message\":\"hi\",\"conversation_history\":{}}",
                "{\"message\":\"hi\",\"conversation_history\":[{\"role\":\"system\",\"content\":\"x\"}]}"
            })
    void says_what_is_wrong_with_a_request(String body) {
        var response = ask(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(Http.json(response).getString("detail")).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void lets_the_pages_of_known_origins_call_it() {
        var response = preflight(Installation.OTHER_SITE);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(Http.header(response, "Access-Control-Allow-Origin")).isEqualTo(Installation.OTHER_SITE);
        assertThat(Http.header(response, "Access-Control-Allow-Methods")).contains("POST");
    }

    @Test
    void gives_pages_of_other_origins_no_leave() {
        var response = preflight("https://elsewhere.example");

        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void tells_the_health_of_its_four_parts_without_any_secret() {
        var response = Http.get(storychat.at("/health"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Http.json(response).getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .contains("database", "slack", "storyblok", "bedrock");
        assertThat(response.body()).doesNotContain(SECRETS);
    }

    @Test
    void tells_state_latency_and_age_of_each_part() {
        var ready = Http.json(Http.get(storychat.at("/health/ready")));

        assertThat(ready.getJsonArray("checks").getValuesAs(JsonObject.class))
                .hasSize(4)
                .allSatisfy(check ->
                        assertThat(check.getJsonObject("data").keySet()).contains("state", "latency_ms", "age_ms"))
                .allSatisfy(check -> assertThat(check.getJsonObject("data").getString("state"))
                        .isEqualTo("up"));
    }

    @Test
    void is_alive() {
        assertThat(Http.get(storychat.at("/health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void tests_the_model_with_one_real_call() {
        storychat.whenAsked("Are you there?", Script.say("Yes, I am."));

        var response = Http.get(storychat.at("/api/test-bedrock"));

        assertThat(response.statusCode()).isEqualTo(200);
        var test = Http.json(response);
        assertThat(test.keySet())
                .containsExactlyInAnyOrder(
                        "status", "response", "model", "region", "credentials", "latency_ms", "usage");
        assertThat(test.getString("status")).isEqualTo("success");
        assertThat(test.getJsonObject("response"))
                .isEqualTo(JsonText.object(
                        "{\"action\":\"chat\",\"response\":\"Yes, I am.\",\"raw_response\":\"Yes, I am.\"}"));
        assertThat(test.getString("model")).isEqualTo(FakeBedrock.MODEL);
        assertThat(test.getString("region")).isEqualTo(FakeBedrock.REGION);
    }

    @Test
    void says_how_to_cure_a_model_that_fails() {
        storychat.whenAsked(
                "Are you there?",
                Script.failHttp(
                        403, "AccessDeniedException", "User is not authorized to perform: bedrock:InvokeModel"));

        var response = Http.get(storychat.at("/api/test-bedrock"));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(Http.json(response).getString("status")).isEqualTo("error");
        assertThat(Http.json(response).getJsonObject("error").keySet()).contains("code", "message", "cure");
    }

    @Test
    void tests_the_search() {
        var test = Http.json(Http.get(storychat.at("/api/test-storyblok?term=pollinator")));

        assertThat(test.getString("status")).isEqualTo("success");
        assertThat(test.getInt("total")).isEqualTo(1);
        assertThat(test.getJsonArray("stories")).hasSize(1);
    }

    @Test
    void prints_no_secret_when_it_starts() {
        assertThat(storychat.output())
                .contains("Storychat", "Slack", "Bedrock", "Storyblok", "AWS_BEARER_TOKEN_BEDROCK")
                .doesNotContain(SECRETS);
    }

    private HttpResponse<String> ask(String body) {
        return Http.postJson(storychat.at(CONVERSATION), body, "Accept", "application/json");
    }

    private HttpResponse<String> preflight(String origin) {
        return Http.options(storychat.at(CONVERSATION), "Origin", origin, "Access-Control-Request-Method", "POST");
    }

    private static List<String> eventTexts(HttpResponse<String> response) {
        return response.body()
                .lines()
                .dropWhile(line -> !line.equals("event: text"))
                .takeWhile(line -> !line.equals("event: done"))
                .filter(line -> line.startsWith("data: "))
                .map(line -> JsonText.object(line.substring("data: ".length())).getString("text"))
                .toList();
    }
}
