package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.chat.search.Results;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackCall;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.Stories;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchWindowTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final List<Query> queries = new ArrayList<>();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void opens_a_form_with_words_and_filters() {
        var view = window();

        assertThat(view.getString("callback_id")).isEqualTo("search_window");
        assertThat(view.toString())
                .contains("Search content", "Words", "Content type", "Language", "Path", "Published since", "Order");
    }

    @Test
    void speaks_the_language_of_the_person() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-AT")
                .build());

        assertThat(window().toString()).contains("Inhalte durchsuchen", "Passendste zuerst");
    }

    @Test
    void tells_in_a_direct_message_that_the_form_came_too_late() {
        slack.fail("views.open", "expired_trigger_id", 1);

        choose();

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("choose the shortcut again"));
    }

    @Test
    void tells_in_a_direct_message_that_the_form_cannot_be_made() {
        desk.preferences.breakDown();

        choose();

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).contains("did not work"));
    }

    @Test
    void says_that_it_searches_and_then_shows_the_cards() {
        finds(23);

        var exchange = submit(Map.of("words", "pricing"));

        assertThat(exchange.body()).contains("\"response_action\":\"update\"", "Searching");
        assertThat(updated().toString())
                .contains("23 stories for “pricing”", "|Story 1>", "Edit in Storyblok", "Next", "Change the search")
                .contains("Ask about these", "Share to channel");
    }

    @Test
    void searches_with_all_filters_that_were_filled_in() {
        finds(1);

        var newest = Json.createObjectBuilder()
                .add(
                        "input",
                        Json.createObjectBuilder()
                                .add(
                                        "selected_option",
                                        Json.createObjectBuilder().add("value", "newest")));
        submit(Json.createObjectBuilder()
                .add("words", value("value", "pricing"))
                .add("type", value("value", "article"))
                .add("path", value("value", "blog/"))
                .add("since", value("selected_date", "2026-01-31"))
                .add("until", value("selected_date", "2026-03-31"))
                .add("sort", newest)
                .build());

        var query = queries.get(0);
        assertThat(query.words()).isEqualTo("pricing");
        assertThat(query.contentType()).isEqualTo("article");
        assertThat(query.path()).isEqualTo("blog/");
        assertThat(query.since()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(query.until()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(query.sort()).isEqualTo(Query.Sort.NEWEST);
    }

    @Test
    void asks_for_words_or_a_filter_where_there_are_none() {
        assertThat(submit(Map.of("words", " \u200B ")).body())
                .contains("\"response_action\":\"errors\"", "\"words\":\"Write some words");
        assertThat(slack.calls("views.update")).isEmpty();
    }

    @Test
    void tells_at_its_field_what_is_wrong() {
        assertThat(submit(Map.of("words", "a", "since", "2026-04-01", "until", "2026-03-01"))
                        .body())
                .contains("\"response_action\":\"errors\"", "\"until\":");
        assertThat(submit(Map.of("words", "colour:red")).body()).contains("\"words\":", "colour");
    }

    @Test
    void turns_the_page_within_the_window() {
        finds(23);
        submit(Map.of("words", "pricing"));

        press("Next");

        assertThat(queries).extracting(Query::page).containsExactly(1, 2);
        assertThat(slack.calls("views.update")).hasSize(2).allMatch(SlackCall::ok);
        assertThat(updated().toString()).contains("11–20 of 23", "Previous");
    }

    @Test
    void goes_back_to_what_was_filled_in() {
        finds(1);
        submit(Map.of("words", "pricing", "type", "article"));

        press("Change the search");

        assertThat(updated().getString("callback_id")).isEqualTo("search_window");
        assertThat(updated().toString()).contains("\"initial_value\":\"pricing type:article\"");
    }

    @Test
    void offers_wider_searches_where_nothing_is_found() {
        desk.search.finds(query -> query.contentType() == null ? Stories.page(3, 3) : Results.none());

        submit(Map.of("words", "pricing", "type", "nonsense"));

        assertThat(updated().toString()).contains("I found nothing", "Without type:nonsense (3)");
    }

    @Test
    void shows_guests_nothing() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build());

        submit(Map.of("words", "pricing"));

        assertThat(updated().toString()).contains("guests").doesNotContain("Story 1");
        assertThat(desk.recent.of(new Searcher("slack", FakeSlack.TEAM, "U0MEMBER")))
                .isEmpty();
    }

    private void finds(int total) {
        desk.search.finds(query -> {
            queries.add(query);
            return Stories.page(Math.min(10, total), total);
        });
    }

    private void choose() {
        var chosen = SlackInteractions.shortcut("search_content", "U0MEMBER");
        assertThat(desk.form(Map.of("payload", chosen.toString())).status()).isEqualTo(200);
    }

    private JsonObject window() {
        choose();
        var opened = slack.calls("views.open").get(0);
        assertThat(opened.error()).isEmpty();
        return opened.json("view").asJsonObject();
    }

    private JsonObject updated() {
        var calls = slack.calls("views.update");
        var last = calls.get(calls.size() - 1);
        assertThat(last.error()).isEmpty();
        return last.json("view").asJsonObject();
    }

    private Exchange submit(Map<String, String> filled) {
        var values = Json.createObjectBuilder();
        filled.forEach((block, text) ->
                values.add(block, value(block.matches("since|until") ? "selected_date" : "value", text)));
        return submit(values.build());
    }

    private Exchange submit(JsonObject filled) {
        var submission = SlackInteractions.submission("U0MEMBER", window(), filled);
        return desk.form(Map.of("payload", submission.toString()));
    }

    private static JsonObject value(String name, String value) {
        return Json.createObjectBuilder()
                .add("input", Json.createObjectBuilder().add("type", "input").add(name, value))
                .build();
    }

    private void press(String label) {
        var click = SlackInteractions.pressInView(updated(), label, "U0MEMBER");
        assertThat(desk.form(Map.of("payload", click.toString())).status()).isEqualTo(200);
    }
}
