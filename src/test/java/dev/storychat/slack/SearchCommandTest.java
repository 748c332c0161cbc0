package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storychat.chat.Preference;
import dev.storychat.chat.Tally;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.chat.search.Scope;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.blocks.Stories;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /search}: what is asked for, and who may ask. */
class SearchCommandTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final Member member = new Member(slack, desk);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void acknowledges_a_search_without_a_word_and_answers_the_person_alone() {
        desk.search.finds(query -> Stories.page(2, 2));

        var exchange = member.types("/search", "pricing type:article");

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.body()).isEmpty();
        assertThat(member.answer().getString("response_type")).isEqualTo("ephemeral");
        assertThat(member.answer().toString()).contains("2 stories for “pricing type:article”", "Story 1", "Story 2");
        assertThat(desk.search.asked())
                .extracting(Query::words, Query::contentType)
                .containsExactly(tuple("pricing", "article"));
    }

    @Test
    void shows_another_page_in_place_of_the_first() {
        desk.search.finds(query -> Stories.page(10, 25));

        member.clicks("search_show_next", "2 pricing lang:en");

        assertThat(member.answer().getBoolean("replace_original")).isTrue();
        assertThat(member.answer().toString()).contains("11–20 of 25");
        assertThat(desk.search.asked()).extracting(Query::page, Query::language).containsExactly(tuple(2, "en"));
    }

    @Test
    void shows_no_more_cards_than_a_message_holds() {
        desk.search.finds(query -> Stories.page(query.limit(), 1_000));

        member.types("/search", "pricing limit:100");

        assertThat(member.answer().toString()).contains("1–10 of 1,000", "You asked for 100 on a page");
    }

    @Test
    void answers_in_the_language_of_the_person() {
        member.is("locale", "de-DE");
        desk.search.finds(query -> Stories.page(2, 2));

        member.types("/search", "preise");

        assertThat(member.answer().getString("text")).isEqualTo("2 Storys zu „preise“");
        assertThat(member.answer().toString()).contains("4. März 2026");
    }

    @Test
    void reads_what_slack_escaped_and_carries_what_was_typed() {
        desk.search.finds(query -> Stories.page(10, 25));

        member.types("/search", "R&amp;D tag:„zwei Wörter“");

        assertThat(desk.search.asked())
                .extracting(Query::words, Query::tag)
                .containsExactly(tuple("R&D", "zwei Wörter"));
        assertThat(member.answer().toString()).contains("\"value\":\"2 R&D tag:„zwei Wörter“\"");
    }

    @Test
    void searches_for_as_much_of_a_long_text_as_fits_into_a_button() {
        desk.search.finds(query -> Stories.page(10, 25));

        member.types("/search", "word ".repeat(1_000) + "type:article");

        assertThat(desk.search.asked().get(0).words()).hasSizeBetween(1_400, 1_500);
        assertThat(desk.search.asked().get(0).contentType()).isEqualTo("article");
        assertThat(member.answer().toString()).contains("\"value\":\"2 word word");
    }

    @Test
    void keeps_what_was_searched_for_and_nothing_that_made_no_sense() {
        member.types("/search", "pricing tag:\"zwei Wörter\"");
        member.types("/search", "");
        member.types("/search", "colour:red");
        member.clicks("search_show_next", "2 ferry");

        assertThat(desk.recent.of(new Searcher("slack", FakeSlack.TEAM, "U0MEMBER")))
                .containsExactly("pricing tag:\"zwei Wörter\"");
    }

    @Test
    void leads_back_from_behind_the_last_page() {
        member.clicks("search_show_next", "9 pricing");

        assertThat(member.answer().toString()).contains("no more stories", "First page");
    }

    @Test
    void tells_how_to_search_where_nothing_is_asked() {
        member.types("/search", "");

        assertThat(member.answer().getString("text")).contains("type:", "since:", "limit:");
        assertThat(desk.search.asked()).isEmpty();
    }

    @Test
    void names_the_filter_that_it_does_not_know() {
        member.types("/search", "pricing colour:red");

        assertThat(member.answer().getString("text")).contains("colour:");
    }

    @Test
    void says_so_where_nothing_is_found() {
        member.types("/search", "unicorns");

        assertThat(member.answer().getString("text")).startsWith("I found nothing for “unicorns”.");
    }

    @Test
    void counts_searches() {
        member.types("/search", "pricing");
        member.answer();

        assertThat(desk.usage.of("C0CONTENT")).isEqualTo(Tally.search());
    }

    @Test
    void searches_in_the_scope_of_the_channel() {
        desk.preferences.within("C0CONTENT", List.of("blog/"), List.of());

        member.types("/search", "pricing path:legal/");

        assertThat(member.answer().getString("text")).contains("nothing");
        assertThat(desk.search.asked())
                .hasSizeGreaterThan(1)
                .allSatisfy(query -> assertThat(query.scope().paths()).containsExactly("blog/"));
    }

    @Test
    void searches_nothing_for_guests_until_that_is_allowed() {
        member.is("is_restricted", true);

        member.types("/search", "pricing");
        assertThat(member.answer().getString("text")).contains("not open to guests");
        assertThat(desk.search.asked()).isEmpty();
        assertThat(desk.recent.of(new Searcher("slack", FakeSlack.TEAM, "U0MEMBER")))
                .isEmpty();

        desk.search.finds(query -> Stories.page(2, 2));
        desk.preferences.with("C0CONTENT", new Preference(true, true, true, "", Scope.EVERYTHING));
        member.types("/search", "pricing");
        assertThat(desk.search.asked()).hasSize(1);
    }
}
