package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Inquiry;
import dev.storychat.chat.Tool;
import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Narrowing and listing what was selected last. */
class GoingOnToolsTest {
    private static final Query LAST = new Query(
            "price", "article", null, "blog/", "money", LocalDate.of(2026, 1, 1), null, Query.Sort.NEWEST, 5, 3);
    private static final Inquiry AFTER = Inquiries.after(Selection.of(LAST, Counts.of(40, true)));

    private final StorySearch search = new StorySearch();
    private final RefineTool refine = new RefineTool(StorySearch.everywhere(search), 10);
    private final ListTool list = new ListTool(StorySearch.everywhere(search));

    @Test
    void keeps_what_was_selected_and_adds_to_it() {
        refine.run(Map.of("query", "plan", "language", "de", "until", "2026-06-30"), AFTER);

        assertThat(search.asked())
                .isEqualTo(new Query(
                        "price plan",
                        "article",
                        "de",
                        "blog/",
                        "money",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 6, 30),
                        Query.Sort.NEWEST,
                        10,
                        1));
    }

    @Test
    void never_lets_more_days_in_than_before() {
        refine.run(Map.of("since", "2025-01-01"), AFTER);

        assertThat(search.asked().since()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void takes_another_type_instead_of_the_one_before() {
        refine.run(Map.of("content_type", "faq"), AFTER);

        assertThat(search.asked().contentType()).isEqualTo("faq");
    }

    @Test
    void lists_nothing_of_a_count_that_came_to_nothing() {
        var none = Selection.of(Query.words("unicorn refunds", 10), Counts.of(0, true));

        var result = list.run(Map.of(), Inquiries.after(none));

        assertThat(result).isInstanceOf(ToolResult.Refused.class);
    }

    @Test
    void tells_to_what_it_narrowed_and_how_many_are_left() {
        search.found(new Results(List.of(new Hit(StorySearch.STORY, List.of())), 7, true, Map.of(), Set.of()));

        var result = (ToolResult.Found) refine.run(Map.of("language", "de"), AFTER);

        assertThat(result.action()).isEqualTo("refine");
        assertThat(result.text())
                .startsWith(
                        "Narrowed to `price type:article lang:de path:blog/ tag:money since:2026-01-01 sort:newest`."
                                + " Found 7 stories (counted exactly).");
        assertThat(result.selection()).extracting(Selection::total).isEqualTo(7L);
    }

    @Test
    void refuses_what_does_not_narrow_anything() {
        assertThat(why(refine, Map.of("sort", "name"), AFTER)).startsWith("Nothing narrows it");
        assertThat(why(refine, Map.of("tag", "other"), AFTER)).contains("tag `money` already");
        assertThat(why(refine, Map.of("until", "2025-12-31"), AFTER)).startsWith("No day lies between");
    }

    @Test
    void refuses_where_there_is_nothing_to_go_on_with() {
        assertThat(why(refine, Map.of("tag", "x"), Inquiries.first())).contains("Use search_content");
        assertThat(why(list, Map.of(), Inquiries.first())).contains("Use count_content or search_content");
    }

    @Test
    void lists_what_was_counted_from_its_beginning() {
        search.found(new Results(List.of(new Hit(StorySearch.STORY, List.of())), 40, true, Map.of(), Set.of()));

        var result = (ToolResult.Found) list.run(Map.of(), AFTER);

        assertThat(search.asked()).isEqualTo(LAST.onPage(1));
        assertThat(result.action()).isEqualTo("list_analyzed");
        assertThat(result.selection())
                .extracting(Selection::shown)
                .isEqualTo(List.of(new Selection.Shown("7", "blog/pricing")));
    }

    @Test
    void turns_its_pages() {
        list.run(Map.of("page", 2, "limit", 20, "sort", "name"), AFTER);

        assertThat(search.asked()).isEqualTo(LAST.onPage(2).atMost(20).sortedBy(Query.Sort.NAME));
    }

    private static String why(Tool tool, Map<String, ?> arguments, Inquiry inquiry) {
        return ((ToolResult.Refused) tool.run(arguments, inquiry)).why();
    }
}
