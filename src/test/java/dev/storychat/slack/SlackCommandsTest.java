package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.History;
import dev.storychat.chat.Part;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preference;
import dev.storychat.chat.Tally;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.fakes.SlackInteractions;
import dev.storychat.slack.blocks.Stories;
import dev.storychat.slack.door.Exchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackCommandsTest {
    private final FakeSlack slack = FakeSlack.start();
    private final String responseUrl = slack.responseUrl();
    private final SlackDesk desk =
            new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of(part("storyblok", true), part("bedrock", false)));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void acknowledges_a_search_without_a_word_and_answers_the_person_alone() {
        desk.search.finds(query -> Stories.page(2, 2));

        var exchange = command("/search", "pricing type:article");

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).isEmpty();
        assertThat(answer().getString("response_type")).isEqualTo("ephemeral");
        assertThat(answer().toString()).contains("2 stories for “pricing type:article”", "Story 1", "Story 2");
        assertThat(desk.search.asked())
                .extracting(Query::words, Query::contentType)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pricing", "article"));
    }

    @Test
    void shows_another_page_in_place_of_the_first() {
        desk.search.finds(query -> Stories.page(10, 25));

        click("search_show_next", "2 pricing lang:en");

        assertThat(answer().getBoolean("replace_original")).isTrue();
        assertThat(answer().toString()).contains("11–20 of 25");
        assertThat(desk.search.asked())
                .extracting(Query::page, Query::language)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "en"));
    }

    @Test
    void shows_no_more_cards_than_a_message_holds() {
        desk.search.finds(query -> Stories.page(query.limit(), 1_000));

        command("/search", "pricing limit:100");

        assertThat(answer().toString()).contains("1–10 of 1,000", "You asked for 100 on a page");
    }

    @Test
    void answers_in_the_language_of_the_person() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());
        desk.search.finds(query -> Stories.page(2, 2));

        command("/search", "preise");

        assertThat(answer().getString("text")).isEqualTo("2 Storys zu „preise“");
        assertThat(answer().toString()).contains("4. März 2026");
    }

    @Test
    void reads_what_slack_escaped_and_carries_what_was_typed() {
        desk.search.finds(query -> Stories.page(10, 25));

        command("/search", "R&amp;D tag:„zwei Wörter“");

        assertThat(desk.search.asked())
                .extracting(Query::words, Query::tag)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R&D", "zwei Wörter"));
        assertThat(answer().toString()).contains("\"value\":\"2 R&D tag:„zwei Wörter“\"");
    }

    @Test
    void searches_for_as_much_of_a_long_text_as_fits_into_a_button() {
        desk.search.finds(query -> Stories.page(10, 25));

        command("/search", "word ".repeat(1_000) + "type:article");

        assertThat(desk.search.asked().get(0).words()).hasSizeBetween(1_400, 1_500);
        assertThat(desk.search.asked().get(0).contentType()).isEqualTo("article");
        assertThat(answer().toString()).contains("\"value\":\"2 word word");
    }

    @Test
    void keeps_what_was_searched_for_and_nothing_that_made_no_sense() {
        command("/search", "pricing tag:\"zwei Wörter\"");
        command("/search", "");
        command("/search", "colour:red");
        click("search_show_next", "2 ferry");

        assertThat(desk.recent.of(new Searcher("slack", FakeSlack.TEAM, "U0MEMBER")))
                .containsExactly("pricing tag:\"zwei Wörter\"");
    }

    @Test
    void offers_the_nearest_spelling_and_wider_searches_that_find_something() {
        desk.spelling.knows("ferrry", "ferry");
        desk.search.finds(query -> {
            var found = query.words().equals("ferry") || query.contentType() == null && query.tag() != null;
            return found ? Stories.page(1, query.words().equals("ferry") ? 3 : 7) : Results.none();
        });

        command("/search", "ferrry type:faq tag:x");

        assertThat(answer().getString("text")).startsWith("I found nothing for “ferrry type:faq tag:x”.");
        assertThat(answer().toString())
                .contains("Did you mean “ferry”? (3)", "\"value\":\"1 ferry type:faq tag:x\"")
                .contains("Without type:faq (7)", "\"value\":\"1 ferrry tag:x\"")
                .doesNotContain("Without tag:x", "Without filters", "Newest");
    }

    @Test
    void leaves_the_filters_out_where_the_right_spelling_needs_that() {
        desk.spelling.knows("ferrry", "ferry");
        desk.search.finds(
                query -> query.words().equals("ferry") && !query.isFiltered() ? Stories.page(1, 3) : Results.none());

        command("/search", "ferrry type:faq");

        assertThat(answer().toString()).contains("\"value\":\"1 ferry\"");
    }

    @Test
    void offers_the_newest_stories_where_nothing_else_helps() {
        desk.search.finds(query -> query.sort() == Query.Sort.NEWEST ? Stories.page(1, 134) : Results.none());

        command("/search", "unicorns");

        assertThat(answer().toString()).contains("Newest stories (134)", "\"value\":\"1 sort:newest\"");
    }

    @Test
    void counts_each_wider_search_by_one_story_and_not_more_than_one_a_filter() {
        command("/search", "unicorns type:a lang:b path:c tag:d since:2026 until:2027 limit:5");

        assertThat(desk.search.asked()).hasSize(1 + 6 + 1 + 1);
        assertThat(desk.search.asked().subList(1, 9)).extracting(Query::limit).containsOnly(1);
    }

    @Test
    void offers_the_filter_that_was_probably_meant() {
        command("/search", "ferry typ:article");

        assertThat(answer().toString()).contains("Did you mean `type:`?", "\"value\":\"1 ferry type:article\"");
        assertThat(desk.search.asked()).isEmpty();
    }

    @Test
    void leads_back_from_behind_the_last_page() {
        click("search_show_next", "9 pricing");

        assertThat(answer().toString()).contains("no more stories", "First page");
    }

    @Test
    void goes_on_in_the_channel_where_an_address_takes_no_more_answers() {
        desk.search.finds(query -> Stories.page(10, 134));

        for (int page = 2; page <= 7; page++) {
            click("search_show_next", page + " pricing");
        }

        assertThat(slack.responses(responseUrl)).hasSize(5);
        assertThat(slack.ephemerals("C0CONTENT")).singleElement().satisfies(posted -> {
            assertThat(posted.user()).isEqualTo("U1");
            assertThat(posted.everything()).contains("61–70 of 134", "8 pricing");
        });
    }

    @Test
    void goes_on_in_the_channel_where_an_address_is_over() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.expire(responseUrl);

        command("/search", "pricing");

        assertThat(slack.ephemerals("C0CONTENT")).singleElement().satisfies(posted -> {
            assertThat(posted.user()).isEqualTo("U0MEMBER");
            assertThat(posted.text()).isEqualTo("2 stories for “pricing”");
        });
    }

    @Test
    void goes_on_in_a_direct_message_where_it_is_not_in_the_channel_either() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.expire(responseUrl).withoutBotIn("C0CONTENT");

        command("/search", "pricing");

        assertThat(slack.messages("D0MEMBER"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.text()).isEqualTo("2 stories for “pricing”"));
    }

    @Test
    void tells_how_to_search_where_nothing_is_asked() {
        command("/search", "");

        assertThat(answer().getString("text")).contains("type:", "since:", "limit:");
        assertThat(desk.search.asked()).isEmpty();
    }

    @Test
    void names_the_filter_that_it_does_not_know() {
        command("/search", "pricing colour:red");

        assertThat(answer().getString("text")).contains("colour:");
    }

    @Test
    void says_so_where_nothing_is_found() {
        command("/search", "unicorns");

        assertThat(answer().getString("text")).startsWith("I found nothing for “unicorns”.");
    }

    @Test
    void says_so_where_the_content_cannot_be_reached() {
        desk.search.finds(query -> {
            throw new SearchUnavailableException(new Diagnosis("timeout", "no answer", "wait"));
        });

        command("/search", "pricing");

        assertThat(answer().getString("text")).contains("can't be reached");
    }

    @Test
    void says_so_where_something_breaks() {
        desk.search.finds(query -> {
            throw new IllegalStateException("a bug with details");
        });

        command("/search", "pricing");

        assertThat(answer().toString()).contains("did not work").doesNotContain("details");
    }

    @Test
    void sends_words_alone_where_slack_does_not_take_the_blocks() {
        desk.search.finds(query -> Stories.page(2, 2));
        slack.failHttp("response_url", 400, 1);

        command("/search", "pricing");

        assertThat(answer().getString("text")).contains("2 stories");
        assertThat(answer()).doesNotContainKey("blocks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "make me a sandwich"})
    void helps(String words) {
        command("/assistant", words);

        assertThat(answer().getString("text")).contains("/assistant forget", "language model");
    }

    @Test
    void names_the_word_that_it_does_not_know() {
        command("/assistant", "<!channel> `party`");

        assertThat(answer().getString("text")).startsWith("I don't know `/assistant &lt;!channel&gt; 'party'`.");
    }

    @Test
    void tells_which_parts_work() {
        command("/assistant", " Status ");

        assertThat(answer().getString("text"))
                .contains("• *Language model (Amazon Bedrock)*: does not work at the moment")
                .contains("• *Content (Storyblok)*: works");
    }

    @Test
    void forgets_the_channel_and_says_how_much() {
        command("/assistant", "forget");

        assertThat(desk.threads.forgotten()).containsExactly(new Place("slack", FakeSlack.TEAM, "C0CONTENT", ""));
        assertThat(answer().getString("text")).contains("3 entries");
    }

    @Test
    void shows_what_is_kept_of_this_channel_and_how_to_erase_it() {
        var monday = Instant.parse("2026-11-23T10:00:00Z");
        desk.threads.kept =
                new History.Kept(2, monday, 30, List.of(new History.Question("what about <b> & prices?", monday)));

        command("/assistant", "history");

        assertThat(answer().getString("text"))
                .contains("2 messages", "23 November 2026", "30 days", "23 December 2026")
                .contains("• 23 November 2026: what about &lt;b&gt; &amp; prices?", "/assistant forget");
    }

    @Test
    void says_that_nothing_is_kept() {
        command("/assistant", "history");

        assertThat(answer().getString("text"))
                .startsWith("I keep nothing of this channel")
                .contains("30 days");
    }

    @Test
    void speaks_the_language_of_the_person() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("locale", "de-DE")
                .build());

        command("/assistant", "forget");

        assertThat(answer().getString("text")).startsWith("Ich habe 3 Einträge gelöscht");
    }

    @Test
    void shows_everybody_the_figures_of_their_channel() {
        desk.usage.count(place("C0CONTENT"), Tally.answer(new Tokens(12_000, 345)));
        desk.usage.count(place("C0OTHER"), Tally.search());

        command("/assistant", "usage");

        assertThat(answer().toString())
                .contains("1 answered · 0 searches · 12,000 tokens read, 345 written")
                .contains("shown to its admins")
                .doesNotContain("whole workspace, in");
    }

    @Test
    void shows_admins_the_figures_of_the_workspace() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("is_admin", true)
                .build());
        desk.usage.count(place("C0OTHER"), Tally.search());

        command("/assistant", "usage");

        assertThat(answer().toString())
                .contains("In this channel", "Nothing yet.")
                .contains("In the whole workspace", "0 answered · 1 searches");
    }

    @Test
    void counts_searches() {
        command("/search", "pricing");
        answer();

        assertThat(desk.usage.of("C0CONTENT")).isEqualTo(Tally.search());
    }

    @Test
    void searches_in_the_scope_of_the_channel() {
        desk.preferences.within("C0CONTENT", List.of("blog/"), List.of());

        command("/search", "pricing path:legal/");

        assertThat(answer().getString("text")).contains("nothing");
        assertThat(desk.search.asked())
                .hasSizeGreaterThan(1)
                .allSatisfy(query -> assertThat(query.scope().paths()).containsExactly("blog/"));
    }

    @Test
    void searches_nothing_for_guests_until_that_is_allowed() {
        slack.withUser(Json.createObjectBuilder()
                .add("id", "U0MEMBER")
                .add("team_id", FakeSlack.TEAM)
                .add("is_restricted", true)
                .build());

        command("/search", "pricing");
        assertThat(answer().getString("text")).contains("not open to guests");
        assertThat(desk.search.asked()).isEmpty();
        assertThat(desk.recent.of(new Searcher("slack", FakeSlack.TEAM, "U0MEMBER")))
                .isEmpty();

        desk.search.finds(query -> Stories.page(2, 2));
        desk.preferences.with("C0CONTENT", new Preference(true, true, true, "", Scope.EVERYTHING));
        command("/search", "pricing");
        assertThat(desk.search.asked()).hasSize(1);
    }

    @Test
    void acknowledges_commands_and_buttons_that_nobody_knows() throws IOException {
        assertThat(command("/other", "x").status()).isEqualTo(200);
        try (var click = SlackCommandsTest.class.getResourceAsStream("block_actions.json")) {
            var payload = new String(click.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(desk.form(Map.of("payload", payload)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"actions\":7}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_show_1\",\"value\":{}}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_show_1\",\"value\":\"1 x\"}]}",
                "{\"type\":\"block_actions\",\"actions\":[{\"action_id\":\"search_ask\",\"value\":\"[]\"}]}",
                "{\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"},\"view\":{\"callback_id\":\"search_question\"}}",
                "{\"type\":\"view_submission\",\"view\":1}"
            })
    void refuses_or_ignores_garbled_clicks_without_telling_how_it_is_built(String payload) {
        var exchange = desk.form(Map.of("payload", payload));

        assertThat(exchange.status()).isIn(200, 400);
        assertThat(exchange.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void lives_with_a_command_that_can_not_be_answered() {
        assertThat(desk.form(Map.of("command", "/search", "text", "x")).status())
                .isEqualTo(200);
    }

    private Exchange command(String command, String text) {
        return desk.form(SlackInteractions.slash(command, text, responseUrl));
    }

    private Exchange click(String action, String value) {
        return desk.form(Map.of(
                "payload",
                SlackInteractions.click("C0CONTENT", "U1", "1.1", action, value, responseUrl)
                        .toString()));
    }

    private JsonObject answer() {
        return slack.awaitResponse(responseUrl, response -> true, Duration.ofSeconds(5));
    }

    private static Place place(String channel) {
        return new Place("slack", FakeSlack.TEAM, channel, "");
    }

    private static Part part(String name, boolean works) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State look() {
                return new State("real", works, Map.of());
            }
        };
    }
}
