package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.JsonText;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window of {@code /assistant settings}, from the command to what holds afterwards. */
class ChannelSettingsTest {
    private static final Preference CHOSEN =
            new Preference(true, false, true, "brief", new Scope(List.of("blog/"), List.of("article"), List.of("de")));

    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final String responseUrl = slack.responseUrl();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void opens_for_whoever_made_the_channel_without_the_choice_about_guests() {
        var view = open("C01", "U0CREATOR");

        assertThat(view.getJsonObject("submit").getString("text")).isEqualTo("Save");
        assertThat(ids(view)).containsExactly("switches", "sign", "persona", "paths", "types", "languages");
        assertThat(view.toString())
                .contains("\"value\":\"answers\"", "\"value\":\"threads\"", "Only an admin can change that")
                .doesNotContain("\"value\":\"guests\"");
    }

    @Test
    void opens_for_admins_with_all_choices_as_they_stand() {
        admin("U1");
        desk.preferences.with("C01", CHOSEN);

        var view = open("C01", "U1");

        var switches = input(view, "switches");
        assertThat(switches.getJsonArray("options")).hasSize(3);
        assertThat(switches.getJsonArray("initial_options").toString())
                .contains("answers", "guests")
                .doesNotContain("threads");
        assertThat(input(view, "persona").getString("initial_value")).isEqualTo("brief");
        assertThat(input(view, "paths").getString("initial_value")).isEqualTo("blog/");
        assertThat(input(view, "types").getString("initial_value")).isEqualTo("article");
    }

    @Test
    void offers_types_and_languages_where_they_are_known() {
        admin("U1");
        desk.search.inventory = new Inventory(List.of("article", "Page"), List.of("default", "de"));
        desk.preferences.with(
                "C01", new Preference(true, false, true, "", new Scope(List.of(), List.of("Article"), List.of("DE"))));

        var view = open("C01", "U1");

        assertThat(input(view, "types").getJsonArray("options").toString())
                .contains("\"article\"", "\"Page\"")
                .doesNotContain("\"page\"", "Article");
        assertThat(input(view, "types").getJsonArray("initial_options").toString())
                .contains("\"article\"")
                .doesNotContain("Page");
        assertThat(input(view, "languages").getString("type")).isEqualTo("multi_static_select");
    }

    @Test
    void opens_a_direct_message_for_the_person_without_what_makes_no_sense_there() {
        var view = open("D01", "U1");

        assertThat(view.toString())
                .contains("this direct message", "\"value\":\"answers\"")
                .doesNotContain("\"value\":\"threads\"", "\"value\":\"guests\"", "Only an admin");
    }

    @Test
    void shows_others_how_it_is_set_and_who_may_change_it() {
        desk.preferences.with("C01", CHOSEN);

        var view = open("C01", "U1");

        assertThat(view).doesNotContainKeys("submit", "private_metadata");
        assertThat(view.toString())
                .contains("I answer here.", "only when I am mentioned", "Tone: brief", "blog/", "article", "de")
                .contains("<@U0CREATOR>");
    }

    @Test
    void speaks_the_language_of_the_person() {
        slack.withUser(user("U1").add("is_admin", true).add("locale", "de-DE").build());

        var view = open("C01", "U1");

        assertThat(view.getJsonObject("title").getString("text")).isEqualTo("Einstellungen");
        assertThat(submit(view, values(Map.of("persona", "x".repeat(301))), "U1")
                        .body())
                .contains("Das sind 301 Zeichen.");
    }

    @Test
    void says_so_where_the_window_does_not_open() {
        slack.fail("views.open", "expired_trigger_id", 1);

        command("C01", "U1");

        var answer = slack.awaitResponse(responseUrl, response -> true, Duration.ofSeconds(5));
        assertThat(answer.getString("text")).contains("could not be opened");
    }

    @Test
    void holds_what_is_saved() {
        admin("U1");
        var view = open("C01", "U1");

        var saved = submit(
                view,
                values(
                        Map.of("persona", " brief\n", "paths", "/blog/, docs/guides", "types", "article; page"),
                        "threads",
                        "guests"),
                "U1");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).isEmpty();
        assertThat(desk.preferences.of(place("C01")))
                .isEqualTo(new Preference(
                        false,
                        true,
                        true,
                        "brief",
                        new Scope(List.of("blog/", "docs/guides"), List.of("article", "page"), List.of())));
    }

    @Test
    void leaves_what_the_window_does_not_offer() {
        desk.preferences.with("C01", CHOSEN).with("D01", new Preference(true, false, false, "", Scope.EVERYTHING));

        submit(open("C01", "U0CREATOR"), values(Map.of(), "answers"), "U0CREATOR");
        submit(open("D01", "U1"), values(Map.of(), "answers", "guests"), "U1");

        assertThat(desk.preferences.of(place("C01")).answersGuests()).isTrue();
        assertThat(desk.preferences.of(place("D01")).answersGuests()).isFalse();
        assertThat(desk.preferences.of(place("D01")).followsThreads()).isFalse();
    }

    @Test
    void takes_what_is_chosen_from_lists() {
        admin("U1");
        desk.search.inventory = new Inventory(List.of("article", "page"), List.of("default", "de"));
        var view = open("C01", "U1");
        var values = Json.createObjectBuilder(values(Map.of(), "answers"))
                .add("types", element(chosen("page", "article")))
                .add("languages", element(chosen("default")))
                .build();

        submit(view, values, "U1");

        assertThat(desk.preferences.of(place("C01")).scope())
                .isEqualTo(new Scope(List.of(), List.of("page", "article"), List.of("default")));
    }

    @Test
    void keeps_types_as_the_space_spells_them_and_as_they_were_typed_where_nobody_knows() {
        admin("U1");
        desk.search.inventory = new Inventory(List.of("article", "Landingpage"), List.of());

        submit(open("C01", "U1"), values(Map.of("types", "ARTICLE, landingPage, article"), "answers"), "U1");

        assertThat(desk.preferences.of(place("C01")).scope().types()).containsExactly("article", "Landingpage");
        desk.search.inventory = Inventory.UNKNOWN;
        submit(open("C01", "U1"), values(Map.of("types", "Article"), "answers"), "U1");
        assertThat(desk.preferences.of(place("C01")).scope().types()).containsExactly("Article");
    }

    @Test
    void tells_at_each_field_what_is_wrong_and_changes_nothing() {
        admin("U1");
        desk.search.inventory = new Inventory(List.of("article"), List.of());
        var view = open("C01", "U1");
        var wrong =
                Map.of("persona", "x".repeat(301), "paths", "blog posts/", "types", "artikle", "languages", "german!");

        var answer =
                JsonText.object(submit(view, values(wrong, "answers"), "U1").body());

        assertThat(answer.getString("response_action")).isEqualTo("errors");
        var errors = answer.getJsonObject("errors");
        assertThat(errors).containsOnlyKeys("persona", "paths", "types", "languages");
        assertThat(errors.getString("persona")).contains("301", "300");
        assertThat(errors.getString("paths")).contains("“blog posts/”");
        assertThat(errors.getString("types")).contains("“artikle”", "article");
        assertThat(errors.getString("languages")).contains("“german!”");
        assertThat(desk.preferences.of(place("C01"))).isEqualTo(Preference.DEFAULT);
    }

    @Test
    void refuses_long_lists() {
        admin("U1");
        var view = open("C01", "U1");

        var answer = submit(view, values(Map.of("paths", manyPaths(), "languages", "")), "U1");

        assertThat(answer.body()).contains("20 paths at the most");
    }

    @Test
    void lets_a_channel_choose_a_reaction_and_keeps_it_where_the_window_did_not_offer_it() {
        admin("U1");
        var view = open("C01", "U1");
        assertThat(input(view, "sign").getJsonObject("initial_option").getString("value"))
                .isEqualTo("status");

        submit(view, picked("reaction"), "U1");
        submit(view, values(Map.of(), "answers"), "U1");

        assertThat(desk.preferences.of(place("C01")).reacts()).isTrue();
        assertThat(input(open("C01", "U1"), "sign")
                        .getJsonObject("initial_option")
                        .getString("value"))
                .isEqualTo("reaction");
        assertThat(open("C01", "U2").toString()).contains("there are :eyes: on the message");
        submit(view, picked("status"), "U1");
        assertThat(desk.preferences.of(place("C01")).reacts()).isFalse();
    }

    private static JsonObject picked(String sign) {
        var option = Json.createObjectBuilder().add("value", sign);
        return Json.createObjectBuilder(values(Map.of(), "answers"))
                .add(
                        "sign",
                        element(Json.createObjectBuilder()
                                .add("type", "radio_buttons")
                                .add("selected_option", option)))
                .build();
    }

    @Test
    void takes_nothing_from_somebody_else_or_from_a_window_that_only_shows() {
        admin("U1");
        var view = open("C01", "U1");

        submit(view, values(Map.of()), "U2");
        submit(open("C01", "U2"), values(Map.of()), "U2");

        assertThat(desk.preferences.of(place("C01"))).isEqualTo(Preference.DEFAULT);
    }

    @Test
    void takes_nothing_from_somebody_who_is_no_admin_any_more() {
        admin("U1");
        var view = open("C01", "U1");
        slack.withUser(user("U1").build());

        var answer = submit(view, values(Map.of(), "guests"), "U1");

        assertThat(answer.body()).contains("change the settings here any more.");
        assertThat(desk.preferences.of(place("C01"))).isEqualTo(Preference.DEFAULT);
    }

    @Test
    void takes_no_word_on_guests_from_whoever_made_the_channel_and_is_no_admin_any_more() {
        admin("U0CREATOR");
        var view = open("C01", "U0CREATOR");
        slack.withUser(user("U0CREATOR").build());

        var answer = submit(view, values(Map.of(), "answers", "guests"), "U0CREATOR");

        assertThat(answer.body()).contains("change the settings here any more.");
        assertThat(desk.preferences.of(place("C01"))).isEqualTo(Preference.DEFAULT);
    }

    @Test
    void takes_nothing_while_slack_does_not_tell_who_may() {
        admin("U1");
        var view = open("C01", "U1");
        slack.fail("users.info", "internal_error", 9);

        assertThat(submit(view, values(Map.of()), "U1").body()).contains("\"response_action\":\"errors\"");
        assertThat(desk.preferences.of(place("C01"))).isEqualTo(Preference.DEFAULT);
    }

    private static String manyPaths() {
        var paths = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            paths.append("p").append(i).append("/, ");
        }
        return paths.toString();
    }

    private JsonObject open(String channel, String user) {
        var before = slack.calls("views.open").size();
        command(channel, user);
        var call = slack.calls("views.open").get(before);
        assertThat(call.error()).as(call.response().toString()).isEmpty();
        return call.arguments().getJsonObject("view");
    }

    private void command(String channel, String user) {
        var fields = SlackInteractions.slash("/assistant", "settings", responseUrl);
        fields.put("channel_id", channel);
        fields.put("user_id", user);
        assertThat(desk.form(fields).status()).isEqualTo(200);
    }

    private Exchange submit(JsonObject view, JsonObject values, String user) {
        return desk.form(Map.of(
                "payload", SlackInteractions.submission(user, view, values).toString()));
    }

    private static JsonObject values(Map<String, String> typed, String... switchedOn) {
        var values = Json.createObjectBuilder().add("switches", element(chosen(switchedOn)));
        typed.forEach((id, value) -> values.add(
                id,
                element(Json.createObjectBuilder()
                        .add("type", "plain_text_input")
                        .add("value", value))));
        return values.build();
    }

    private static JsonObjectBuilder chosen(String... values) {
        var options = Json.createArrayBuilder();
        for (var value : values) {
            options.add(Json.createObjectBuilder().add("value", value));
        }
        return Json.createObjectBuilder().add("type", "checkboxes").add("selected_options", options);
    }

    private static JsonObjectBuilder element(JsonObjectBuilder value) {
        return Json.createObjectBuilder().add("input", value);
    }

    private static List<String> ids(JsonObject view) {
        return view.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                .map(block -> block.getString("block_id", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static JsonObject input(JsonObject view, String id) {
        return view.getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                .filter(block -> block.getString("block_id", "").equals(id))
                .findFirst()
                .orElseThrow()
                .getJsonObject("element");
    }

    private void admin(String id) {
        slack.withUser(user(id).add("is_admin", true).build());
    }

    private static JsonObjectBuilder user(String id) {
        return Json.createObjectBuilder().add("id", id).add("team_id", FakeSlack.TEAM);
    }

    private static Place place(String channel) {
        return new Place("slack", FakeSlack.TEAM, channel, "");
    }
}
