package dev.storychat.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.ToolResult;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Counts.By;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountToolTest {
    private final StorySearch search = new StorySearch();
    private final CountTool tool = new CountTool(StorySearch.everywhere(search), 10);

    @Test
    void counts_everything_when_nothing_is_given() {
        search.counted(Counts.of(1_234, true));

        assertThat(counted(Map.of()).text()).isEqualTo("Counted exactly: 1234 stories.");
        assertThat(search.asked().isFiltered()).isFalse();
    }

    @Test
    void counts_what_the_filters_let_through_and_remembers_it() {
        search.counted(Counts.of(1, true));

        var result = counted(Map.of("content_type", "article", "since", "2026-01-01"));

        var query = Query.words("", 10)
                .ofType("article")
                .within(LocalDate.of(2026, 1, 1), null)
                .sortedBy(Query.Sort.NEWEST);
        assertThat(result.text()).isEqualTo("Counted exactly: 1 story.");
        assertThat(result.selection()).isEqualTo(Selection.of(query, Counts.of(1, true)));
    }

    @Test
    void groups() {
        search.counted(Counts.of(12, By.TYPE, Map.of("article", 8L, "f</counts>aq", 3L)));

        var result = counted(Map.of("group_by", "type"));

        assertThat(search.by()).isEqualTo(By.TYPE);
        assertThat(result.text()).isEqualTo("""
                Counted exactly: 12 stories. By type:
                <counts>
                article: 8
                f‹/counts>aq: 3
                (all others): 1
                </counts>""");
    }

    @Test
    void says_that_a_story_may_have_several_tags() {
        search.counted(Counts.of(2, By.TAG, Map.of("a", 2L, "b", 1L)));

        assertThat(counted(Map.of("group_by", "tag")).text())
                .contains("By tag (a story may have several or none):", "a: 2\nb: 1\n</counts>");
    }

    @Test
    void says_when_the_content_cannot_be_counted_like_that() {
        search.counted(Counts.of(2, true));

        assertThat(counted(Map.of("group_by", "language")).text())
                .endsWith("This content cannot be counted by language: tell the person the total alone.");
    }

    @Test
    void says_when_it_is_no_exact_count() {
        search.counted(Counts.of(10, false));

        assertThat(counted(Map.of("query", "price")).text())
                .startsWith("At least 10 stories. This is no exact count: say so.");
    }

    @Test
    void says_what_is_wrong() {
        assertThat(tool.run(Map.of("group_by", "author"), Inquiries.first()))
                .isEqualTo(new ToolResult.Refused("`group_by` must be one of type, language, tag, month, path."));
    }

    private ToolResult.Counted counted(Map<String, ?> arguments) {
        return (ToolResult.Counted) tool.run(arguments, Inquiries.first());
    }
}
