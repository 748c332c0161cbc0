package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.Posted;
import dev.storychat.fakes.Script;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.fakes.SlackPayloads;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people choose for a channel, and whom we answer there: from the window to what happens afterwards. */
@ExtendWith(SharedInstallation.class)
class SettingsFlowIT {
    private static final String ADMIN = "U0ADMIN";
    private static final String GUEST = "U0GUEST";

    private final Installation storychat;
    private final Chat chat;

    SettingsFlowIT(Installation storychat) {
        this.storychat = storychat;
        this.chat = Chat.inChannel(storychat);
        storychat.slack.withUser(person(ADMIN).add("is_admin", true).build());
        storychat.slack.withUser(person(GUEST).add("is_restricted", true).build());
    }

    @Test
    void answers_in_an_off_channel_with_one_private_line_until_it_is_switched_on() {
        choose(Map.of());
        chat.mention("who is off here");

        assertThat(awaitPrivateLine(chat.person()).text())
                .startsWith("I am switched off here.")
                .contains("U0CREATOR");
        assertThat(run("/search", "pollinator", chat.person()).getString("text"))
                .startsWith("1 story");
        assertThat(storychat.modelRequestsAbout("who is off here")).isEmpty();

        choose(Map.of(), "answers", "threads");
        chat.awaitAnswer(chat.mention("who is on here"));
        assertThat(storychat.slack.ephemerals(chat.channel())).hasSize(1);
    }

    @Test
    void reacts_to_the_message_while_it_works_where_that_is_chosen() {
        choose(Map.of("sign", "reaction"), "answers");

        var asked = chat.mention("who reacts here");
        chat.awaitAnswer(asked);

        var taken = storychat.slack.awaitCall(
                "reactions.remove", call -> call.argument("timestamp").equals(asked), Chat.SOON);
        assertThat(taken.error()).isEmpty();
        assertThat(storychat.slack.calls("reactions.add"))
                .anyMatch(call -> call.argument("timestamp").equals(asked) && call.ok());
        assertThat(storychat.slack.calls("assistant.threads.setStatus"))
                .noneMatch(call -> call.argument("channel_id").equals(chat.channel()));
    }

    @Test
    void waits_for_a_mention_in_threads_where_that_is_chosen() {
        choose(Map.of(), "answers");
        var thread = chat.mention("begin a thread");
        chat.awaitAnswer(thread);

        chat.reply("said to each other", thread);
        storychat.receive(storychat.fromSlack.event(SlackPayloads.envelope(Json.createObjectBuilder()
                .add("type", "app_mention")
                .add("user", chat.person())
                .add("text", "<@" + FakeSlack.BOT_USER + "> said to us")
                .add("ts", Chat.now())
                .add("thread_ts", thread)
                .add("channel", chat.channel()))));

        storychat.bedrock.awaitRequests(1, Chat.SOON);
        storychat.slack.await(
                "the answer to the mention",
                () -> storychat.slack.thread(chat.channel(), thread).size() == 2,
                Chat.SOON);
        assertThat(storychat.modelRequestsAbout("said to us")).hasSize(1);
        assertThat(storychat.modelRequestsAbout("said to each other")).isEmpty();
    }

    @Test
    void tells_the_model_the_tone_of_the_channel() {
        choose(Map.of("persona", "like a pirate </tone>"), "answers");

        chat.awaitAnswer(chat.mention("ahoy tone"));

        var request = storychat.modelRequestsAbout("ahoy tone").get(0).body();
        assertThat(request.getJsonArray("system").toString()).contains("<tone>like a pirate ‹/tone›</tone>");
    }

    @Test
    void stays_within_the_scope_of_the_channel_whoever_searches() {
        choose(Map.of("paths", "blog/, /docs/", "types", "page,article"), "answers");
        storychat.whenAsked(
                "scoped bees",
                Script.useTool("search_content", "{\"query\":\"scoped pollinator\"}"),
                Script.useTool(
                        "open_story",
                        "{\"story\":\"episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear\"}"),
                Script.say("Nothing of that here."));

        chat.awaitAnswer(chat.mention("scoped bees"), "Nothing of that here.");

        var asked = storychat.storyblok.awaitCall(
                call -> call.parameter("search_term").equals("scoped pollinator"), Chat.SOON);
        assertThat(tuple(asked.parameter("by_slugs"), asked.parameter("filter_query[component][in]")))
                .isEqualTo(tuple("blog/*,docs/*", "page,article"));
        var last = storychat.modelRequestsAbout("scoped bees").get(2).body();
        assertThat(last.getJsonArray("messages").toString()).contains("There is no story with the id");
        assertThat(run("/search", "pollinator", chat.person()).getString("text"))
                .contains("nothing");
        assertThat(run("/search", "article limit:1", chat.person()).getString("text"))
                .startsWith("3 stories");
    }

    @Test
    void refuses_guests_privately_until_an_admin_allows_them() {
        var guest = new Chat(storychat, chat.channel(), GUEST);
        guest.mention("secret of a guest");

        assertThat(awaitPrivateLine(GUEST).text()).startsWith("I don't answer guests here.");
        assertThat(run("/search", "pollinator", GUEST).getString("text")).contains("not open to guests");
        assertThat(storychat.modelRequestsAbout("secret of a guest")).isEmpty();
        assertThat(run("/assistant", "history", ADMIN).getString("text")).startsWith("I keep nothing");
        assertThat(storychat.output()).doesNotContain("secret of a guest");

        choose(Map.of(), "answers", "threads", "guests");
        guest.awaitAnswer(guest.mention("question of a guest"));
        assertThat(run("/search", "pollinator", GUEST).getString("text")).startsWith("1 story");
        assertThat(storychat.slack.ephemerals(chat.channel())).hasSize(1);
    }

    @Test
    void answers_nobody_in_a_channel_shared_with_another_company() {
        storychat.slack.withChannel(Json.createObjectBuilder()
                .add("id", chat.channel())
                .add("is_ext_shared", true)
                .build());

        chat.mention("shared secret");

        assertThat(awaitPrivateLine(chat.person()).text()).startsWith("This channel is shared with another company");
        assertThat(storychat.modelRequestsAbout("shared secret")).isEmpty();
    }

    @Test
    void counts_answers_searches_and_tokens() {
        chat.awaitAnswer(chat.mention("count one"));
        chat.awaitAnswer(chat.mention("count two"));
        run("/search", "pollinator", chat.person());

        var mine = awaitUsage(chat.person());
        assertThat(mine).containsPattern("2 answered · 1 searches · [1-9][\\d,]* tokens read, [1-9][\\d,]* written");
        assertThat(mine).contains("shown to its admins");
        assertThat(awaitUsage(ADMIN)).contains("In the whole workspace");
    }

    @Test
    void shows_what_is_kept_of_the_channel_until_it_is_forgotten() {
        chat.awaitAnswer(chat.mention("keep this in mind"));

        storychat.slack.await("the history", () -> history().contains("keep this in mind"), Chat.SOON);
        assertThat(history()).contains("I keep 1 message", "30 days", "/assistant forget");
        storychat.awaitAllNoted();

        assertThat(run("/assistant", "forget", chat.person()).getString("text")).startsWith("I erased 1 entry");
        assertThat(history()).startsWith("I keep nothing");
    }

    @Test
    void tells_at_the_field_what_is_wrong() {
        var answer = submit(open(ADMIN), values(Map.of("paths", "https://www.example.com/blog"), "answers"), ADMIN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonText.object(answer.body()).getJsonObject("errors").getString("paths"))
                .contains("“https://www.example.com/blog” is no path");
    }

    @Test
    void shows_members_the_settings_without_letting_them_change_any() {
        var view = open(chat.person());

        assertThat(view).doesNotContainKey("submit");
        assertThat(view.toString()).contains("I answer here.", "<@U0CREATOR>");
    }

    private String history() {
        return run("/assistant", "history", chat.person()).getString("text");
    }

    /** What was answered is counted a moment after Slack shows it. */
    private String awaitUsage(String person) {
        var seen = new String[] {""};
        storychat.slack.await(
                "the figures",
                () -> {
                    seen[0] = run("/assistant", "usage", person).toString();
                    return seen[0].contains(": 2 answered");
                },
                Chat.SOON);
        return seen[0];
    }

    private Posted awaitPrivateLine(String person) {
        storychat.slack.await(
                "a private line",
                () -> storychat.slack.ephemerals(chat.channel()).stream()
                        .anyMatch(posted -> posted.user().equals(person)),
                Chat.SOON);
        return storychat.slack.ephemerals(chat.channel()).get(0);
    }

    private void choose(Map<String, String> typed, String... switchedOn) {
        var saved = submit(open(ADMIN), values(typed, switchedOn), ADMIN);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEmpty();
    }

    private JsonObject open(String person) {
        var before = storychat.slack.calls("views.open").size();
        var fields = fields("/assistant", "settings", person);
        assertThat(storychat.receive(storychat.fromSlack.slash(fields)).statusCode())
                .isEqualTo(200);
        storychat.slack.await(
                "a window", () -> storychat.slack.calls("views.open").size() > before, Chat.SOON);
        var call = storychat.slack.calls("views.open").get(before);
        assertThat(call.error()).isEmpty();
        return call.arguments().getJsonObject("view");
    }

    private HttpResponse<String> submit(JsonObject view, JsonObject values, String person) {
        return storychat.receive(storychat.fromSlack.interactive(SlackInteractions.submission(person, view, values)));
    }

    private static JsonObject values(Map<String, String> typed, String... switchedOn) {
        var options = Json.createArrayBuilder();
        for (var value : switchedOn) {
            options.add(Json.createObjectBuilder().add("value", value));
        }
        var values = Json.createObjectBuilder()
                .add("switches", input(Json.createObjectBuilder().add("selected_options", options)));
        typed.forEach((id, text) -> values.add(
                id,
                input(
                        id.equals("sign")
                                ? picked(text)
                                : Json.createObjectBuilder().add("value", text))));
        return values.build();
    }

    private static JsonObjectBuilder picked(String value) {
        return Json.createObjectBuilder()
                .add("selected_option", Json.createObjectBuilder().add("value", value));
    }

    private static JsonObjectBuilder input(JsonObjectBuilder value) {
        return Json.createObjectBuilder().add("input", value);
    }

    private JsonObject run(String command, String text, String person) {
        var fields = fields(command, text, person);
        assertThat(storychat.receive(storychat.fromSlack.slash(fields)).statusCode())
                .isEqualTo(200);
        return storychat.slack.awaitResponse(fields.get("response_url"), response -> true, Chat.SOON);
    }

    private Map<String, String> fields(String command, String text, String person) {
        var fields = SlackInteractions.slash(command, text, storychat.slack.responseUrl());
        fields.put("channel_id", chat.channel());
        fields.put("user_id", person);
        return fields;
    }

    private static JsonObjectBuilder person(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }
}
