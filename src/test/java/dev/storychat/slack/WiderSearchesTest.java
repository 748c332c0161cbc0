package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.fakes.FakeSlack;
import dev.storychat.slack.blocks.Stories;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is offered where a search finds nothing. */
class WiderSearchesTest {
    private final FakeSlack slack = FakeSlack.start();
    private final SlackDesk desk = new SlackDesk(slack.apiUrl(), FakeSlack.TOKEN, List.of());
    private final Member member = new Member(slack, desk);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void offers_the_nearest_spelling_and_wider_searches_that_find_something() {
        desk.spelling.knows("ferrry", "ferry");
        desk.search.finds(query -> {
            var found = query.words().equals("ferry") || query.contentType() == null && query.tag() != null;
            return found ? Stories.page(1, query.words().equals("ferry") ? 3 : 7) : Results.none();
        });

        member.types("/search", "ferrry type:faq tag:x");

        assertThat(member.answer().getString("text")).startsWith("I found nothing for “ferrry type:faq tag:x”.");
        assertThat(member.answer().toString())
                .contains("Did you mean “ferry”? (3)", "\"value\":\"1 ferry type:faq tag:x\"")
                .contains("Without type:faq (7)", "\"value\":\"1 ferrry tag:x\"")
                .doesNotContain("Without tag:x", "Without filters", "Newest");
    }

    @Test
    void leaves_the_filters_out_where_the_right_spelling_needs_that() {
        desk.spelling.knows("ferrry", "ferry");
        desk.search.finds(
                query -> query.words().equals("ferry") && !query.isFiltered() ? Stories.page(1, 3) : Results.none());

        member.types("/search", "ferrry type:faq");

        assertThat(member.answer().toString()).contains("\"value\":\"1 ferry\"");
    }

    @Test
    void tells_which_types_and_languages_there_are_and_offers_the_nearest() {
        desk.search.inventory = new Inventory(List.of("article", "release_note"), List.of("default", "de"));
        desk.search.finds(query -> "article".equals(query.contentType()) ? Stories.page(1, 9) : Results.none());

        member.types("/search", "ferry type:artcle lang:en");

        assertThat(member.answer().getString("text"))
                .contains("There is no content type “artcle”. There are: `article`, `release_note`.")
                .contains("There is no language “en”. There are: `default`, `de`.");
        assertThat(member.answer().toString())
                .contains("Did you mean “type:article”? (9)", "\"value\":\"1 ferry lang:en type:article\"")
                .doesNotContain("Did you mean “lang:");
    }

    @Test
    void offers_the_newest_stories_where_nothing_else_helps() {
        desk.search.finds(query -> query.sort() == Query.Sort.NEWEST ? Stories.page(1, 134) : Results.none());

        member.types("/search", "unicorns");

        assertThat(member.answer().toString()).contains("Newest stories (134)", "\"value\":\"1 sort:newest\"");
    }

    @Test
    void counts_each_wider_search_by_one_story_and_not_more_than_one_a_filter() {
        member.types("/search", "unicorns type:a lang:b path:c tag:d since:2026 until:2027 limit:5");

        assertThat(desk.search.asked()).hasSize(1 + 6 + 1 + 1);
        assertThat(desk.search.asked().subList(1, 9)).extracting(Query::limit).containsOnly(1);
    }

    @Test
    void offers_the_filter_that_was_probably_meant() {
        member.types("/search", "ferry typ:article");

        assertThat(member.answer().toString()).contains("Did you mean `type:`?", "\"value\":\"1 ferry type:article\"");
        assertThat(desk.search.asked()).isEmpty();
    }
}
