package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Storyblok is away, from before the server's last start on: its index answers and says so. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class IndexFlowIT {
    private static final String NOTICE = "I can't reach Storyblok right now";

    private static Installation storychat;

    private final Chat chat = Chat.inChannel(storychat);

    @BeforeAll
    static void start_again_without_storyblok() {
        storychat = Installation.start(
                Map.of(),
                "ADMIN_USER=" + SharedInstallation.ADMIN,
                "ADMIN_PASSWORD=" + SharedInstallation.ADMIN_PASSWORD);
        Until.holds("the index is filled", () -> index().containsKey("current_as_of"), Chat.SOON);
        storychat.storyblok.down();
        storychat.stop();
        storychat.startAgain();
    }

    @AfterAll
    static void close() {
        storychat.close();
    }

    @Test
    void answers_a_command_and_says_how_old_that_is() {
        var address = storychat.slack.responseUrl();

        storychat.receive(storychat.fromSlack.slash(SlackInteractions.slash("/search", "pollinator", address)));

        var answer = storychat.slack.awaitResponse(address, response -> true, Chat.SOON);
        assertThat(answer.getString("text"))
                .startsWith("1 story for “pollinator”")
                .contains(NOTICE);
        assertThat(answer.getJsonArray("blocks").toString())
                .contains(NOTICE, Installation.SITE + "/episodes/16-guernsey-pollinator-project")
                .containsPattern("(less than a minute|\\d minutes?) old");
    }

    @Test
    void answers_a_mention_and_tells_the_model_and_the_person_where_that_is_from() {
        storychat.whenAsked(
                "who pollinates",
                Script.useTool("search_content", "{\"query\":\"guernsey pollinator\"}"),
                Script.say("The project does."));

        var answer = chat.awaitAnswer(chat.mention("who pollinates?"), "The project does.");

        assertThat(answer.everything()).contains(NOTICE);
        assertThat(answer.everything().indexOf(NOTICE))
                .isLessThan(answer.everything().indexOf("The project does."));
        assertThat(storychat.modelRequestsAbout("who pollinates").get(1).body().toString())
                .contains("Storyblok cannot be reached at the moment", "Guernsey Pollinator Project");
    }

    @Test
    void answers_by_the_endpoint_too() {
        storychat.whenAsked("is it counted", Script.useTool("count_content", "{}"), Script.say("All of them."));

        var answer = Http.json(Http.postJson(
                storychat.at("/api/conversation"),
                Json.createObjectBuilder()
                        .add("message", "is it counted?")
                        .build()
                        .toString()));

        assertThat(answer.getString("message")).startsWith("_" + NOTICE).endsWith("All of them.");
        assertThat(answer.getJsonObject("results").getString("copied_at")).isNotEmpty();
    }

    @Test
    void still_tells_operators_that_storyblok_is_away() {
        var test = Http.get(storychat.at("/api/test-storyblok?term=pollinator"));

        assertThat(test.statusCode()).isEqualTo(502);
        assertThat(index().getJsonObject("problem").getString("code")).isEqualTo("unreachable");
        assertThat(Http.get(storychat.at("/health/ready")).statusCode()).isEqualTo(200);
    }

    private static JsonObject index() {
        var admin = AdminFlowIT.basic(SharedInstallation.ADMIN, SharedInstallation.ADMIN_PASSWORD);
        return Http.json(Http.get(storychat.at("/api/admin/index"), "Authorization", admin));
    }
}
