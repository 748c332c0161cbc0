package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.SlackInteractions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody types a command: what comes back at the command's response_url. */
@ExtendWith(SharedInstallation.class)
class SlashFlowIT {
    private final Installation storychat;

    SlashFlowIT(Installation storychat) {
        this.storychat = storychat;
    }

    @Test
    void shows_what_it_found_to_the_person_alone() {
        var answer = run("/search", "pollinator");

        assertThat(answer.getString("response_type")).isEqualTo("ephemeral");
        assertThat(answer.getString("text")).isEqualTo("1 story for “pollinator”");
    }

    @Test
    void shows_a_card_with_its_links_for_each_story() {
        var answer = run("/search", "pollinator");

        assertThat(answer.getJsonArray("blocks").toString())
                .contains("Guernsey Pollinator Project and the science of fear", "episode", "4 July 2020")
                .contains("\"Open\"", Installation.SITE + "/episodes/16-guernsey-pollinator-project")
                .contains("\"Edit in Storyblok\"", "https://app.storyblok.com/");
    }

    @Test
    void keeps_to_the_filters() {
        var answer = run("/search", "article type:article path:blog/ limit:2");

        assertThat(answer.getString("text")).startsWith("3 stories");
        assertThat(answer.getJsonArray("blocks").toString())
                .contains("/blog/article-1", "1–2 of 3", "Next")
                .doesNotContain("/article/article-1");
    }

    @Test
    void keeps_to_tags_days_and_languages() {
        storychat.storyblok.withStory(lantern(1, "2015-03-31")).withStory(lantern(2, "2015-04-01"));

        assertThat(titles("lantern tag:evening")).containsExactlyInAnyOrder("Lantern 1", "Lantern 2");
        assertThat(titles("lantern until:2015-03-31")).containsExactly("Lantern 1");
        assertThat(titles("lantern since:2015-04-01 until:2015")).containsExactly("Lantern 2");
        assertThat(titles("lantern sort:newest")).containsExactly("Lantern 2", "Lantern 1");
        assertThat(titles("lantern tag:morning")).isEmpty();
    }

    @Test
    void lets_no_story_ping_or_lead_astray() {
        storychat.storyblok.withStory(Json.createObjectBuilder(lantern(3, "2015-04-02"))
                .add("name", "Firefly <!channel> <https://evil.example|good> https://evil.example")
                .add("full_slug", "lanterns/firefly")
                .add("tag_list", Json.createArrayBuilder())
                .build());

        var found = run("/search", "firefly").toString();

        assertThat(found)
                .contains("1 story", Installation.SITE + "/lanterns/firefly")
                .doesNotContain("<!", "<https://evil", "https://evil.example|");
    }

    private List<String> titles(String search) {
        return Pattern.compile("Lantern \\d")
                .matcher(run("/search", search).getJsonArray("blocks").toString())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static JsonObject lantern(int number, String day) {
        return Json.createObjectBuilder()
                .add("id", 900_000 + number)
                .add("uuid", "00000000-0000-0000-0002-%012d".formatted(number))
                .add("name", "Lantern " + number)
                .add("slug", "lantern-" + number)
                .add("full_slug", "lanterns/lantern-" + number)
                .add("lang", "default")
                .add("published_at", day + "T08:00:00.000Z")
                .add("created_at", day + "T08:00:00.000Z")
                .add("tag_list", Json.createArrayBuilder().add("evening"))
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add("_uid", "u")
                                .add("component", "light")
                                .add("text", "A lantern in the evening."))
                .build();
    }

    @Test
    void names_a_filter_that_it_does_not_know() {
        assertThat(run("/search", "bees colour:yellow").getString("text")).contains("colour:");
    }

    @Test
    void names_a_date_that_is_none() {
        assertThat(run("/search", "bees since:2026-13-45").getString("text")).contains("since:2026-13-45");
    }

    @Test
    void explains_itself_when_nothing_is_looked_for() {
        assertThat(run("/search", "").getString("text")).contains("/search", "type:", "since:", "sort:", "limit:");
    }

    @Test
    void says_so_when_there_is_nothing() {
        assertThat(run("/search", "xylophonquark").getString("text")).contains("nothing", "xylophonquark");
    }

    @Test
    void explains_the_assistant() {
        assertThat(run("/assistant", "help").getString("text")).contains("Storychat", "/search", "forget");
    }

    @Test
    void names_the_word_that_it_does_not_know() {
        assertThat(run("/assistant", "dance").getString("text")).contains("I don't know `/assistant dance`", "status");
    }

    @Test
    void tells_how_its_parts_are() {
        assertThat(run("/assistant", "status").getString("text"))
                .contains(
                        "Amazon Bedrock",
                        "*Memory (database)*: works",
                        "*Slack*: works",
                        "*Content (Storyblok)*: works");
    }

    @Test
    void forgets_a_direct_message_when_it_is_told_to() {
        var direct = Chat.direct(storychat);
        var ts = Chat.now();
        storychat.receive(storychat.fromSlack.directMessage(direct.channel(), direct.person(), "for you alone", ts));
        direct.awaitAnswer(ts);
        storychat.awaitAllNoted();

        assertThat(forget(direct)).isEqualTo("I erased 1 entry, all that was kept of this channel.");
    }

    @Test
    void forgets_a_channel_when_it_is_told_to() {
        var chat = Chat.inChannel(storychat);
        var thread = chat.mention("remember the bees");
        chat.awaitAnswer(thread);
        storychat.awaitAllNoted();

        assertThat(forget(chat)).isEqualTo("I erased 1 entry, all that was kept of this channel.");

        chat.reply("what did I say?", thread);
        chat.awaitEndOf(thread);
        var request = storychat.modelRequestsAbout("what did I say?").get(0).body();
        assertThat(PreparedModel.texts(request, "user")).containsExactly("what did I say?");
    }

    /** Tells it again as long as there is nothing: an answer is kept a moment after Slack shows it. */
    private String forget(Chat chat) {
        var said = "";
        for (int i = 0; i < 50 && !said.contains("erased"); i++) {
            var fields = SlackInteractions.slash("/assistant", "forget", storychat.slack.responseUrl());
            fields.put("channel_id", chat.channel());
            said = send(fields).getString("text");
        }
        return said;
    }

    private JsonObject run(String command, String text) {
        return send(SlackInteractions.slash(command, text, storychat.slack.responseUrl()));
    }

    private JsonObject send(Map<String, String> fields) {
        var acknowledged = storychat.receive(storychat.fromSlack.slash(fields));

        assertThat(acknowledged.statusCode()).isEqualTo(200);
        return storychat.slack.awaitResponse(fields.get("response_url"), response -> true, Chat.SOON);
    }
}
