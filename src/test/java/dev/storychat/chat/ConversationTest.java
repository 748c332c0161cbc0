package dev.storychat.chat;

import static dev.storychat.chat.ConversationDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Story;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void streams_the_words_of_the_model_and_keeps_them() {
        desk.model.says("Plans cost ", "**12 €** ", "a month.");

        var answer = desk.conversation(FixedSearch.of()).answer(message("What does it cost?"), desk.reply);

        assertThat(answer.text()).isEqualTo("Plans cost **12 €** a month.");
        assertThat(desk.reply.text).hasToString(answer.text());
        assertThat(desk.reply.finished).containsExactly(answer);
        assertThat(desk.history.lines)
                .containsExactly(
                        new Line.Asked("What does it cost?"), new Line.Answered("Plans cost **12 €** a month."));
    }

    @Test
    void says_that_a_filter_held_back_the_rest() {
        desk.model.isCutOffAfter("The business plan co");

        var answer = desk.conversation(FixedSearch.of()).answer(message("What does it cost?"), desk.reply);

        assertThat(answer.text())
                .isEqualTo("The business plan co\n\n_I was cut off here: a filter of the model held back the rest._");
    }

    @Test
    void says_that_the_model_declined_and_asks_for_no_verdict_on_that() {
        desk.model.isCutOffAfter();

        var answer = desk.conversation(FixedSearch.of()).answer(message("How do I pick a lock?"), desk.reply);

        assertThat(answer.text())
                .isEqualTo("The model declined to answer this. Ask in other words, or about something else.");
        assertThat(answer.action()).isEqualTo("error");
        assertThat(answer.isToBeJudged()).isFalse();
    }

    @Test
    void tells_the_model_what_was_said_before() {
        desk.history.lines.addAll(List.of(new Line.Asked("Hello"), new Line.Answered("Hello!")));
        desk.model.says("Yes.");

        desk.conversation(FixedSearch.of()).answer(message("Still there?"), desk.reply);

        assertThat(desk.model.prompts.get(0).lines())
                .containsExactly(new Line.Asked("Hello"), new Line.Answered("Hello!"), new Line.Asked("Still there?"));
    }

    @Test
    void begins_the_prompt_with_a_persons_words_where_history_was_cut_in_the_middle() {
        desk.history.lines.addAll(List.of(new Line.Answered("Hello!"), new Line.Asked("A"), new Line.Answered("B")));
        desk.model.says("Yes.");

        desk.conversation(FixedSearch.of()).answer(message("C"), desk.reply);

        assertThat(desk.model.prompts.get(0).lines().get(0)).isEqualTo(new Line.Asked("A"));
    }

    @Test
    void takes_the_lines_that_the_asker_brought_instead_of_the_history() {
        desk.history.lines.addAll(List.of(new Line.Asked("Old"), new Line.Answered("Old!")));
        desk.model.says("Yes.");

        desk.conversation(FixedSearch.of())
                .answer(message("C"), List.of(new Line.Asked("A"), new Line.Answered("B")), desk.reply);

        assertThat(desk.model.prompts.get(0).lines())
                .containsExactly(new Line.Asked("A"), new Line.Answered("B"), new Line.Asked("C"));
    }

    @Test
    void runs_the_tools_that_the_model_asks_for_and_shows_the_sources_it_names() {
        desk.model
                .uses("search_content", Map.of("query", "pricing"))
                .says("See [Pricing 2026](https://space.example/pricing-2026).");

        var answer =
                desk.conversation(FixedSearch.of("Refunds", "Pricing 2026")).answer(message("Pricing?"), desk.reply);

        assertThat(answer.action()).isEqualTo("search");
        assertThat(answer.results().total()).isEqualTo(2);
        assertThat(answer.sources()).extracting(Story::name).containsExactly("Pricing 2026");
        assertThat(desk.reply.statuses).contains("is searching the content…");
        assertThat(desk.model.prompts.get(1).lines())
                .last()
                .isEqualTo(new Line.Returned(List.of(new ToolReturn("call-1", "2 stories", false))));
    }

    @Test
    void tells_the_model_when_it_asks_for_a_tool_that_is_not_there() {
        desk.model.uses("delete_everything", Map.of()).says("I can't.");

        desk.conversation(FixedSearch.of()).answer(message("Delete it"), desk.reply);

        var returned = (Line.Returned) desk.model.prompts.get(1).lines().get(2);
        assertThat(returned.returns().get(0).failed()).isTrue();
        assertThat(returned.returns().get(0).text()).contains("search_content");
    }

    @Test
    void tells_the_model_when_the_content_cannot_be_reached() {
        desk.model.uses("search_content", Map.of("query", "x")).says("It is down.");

        desk.conversation(FixedSearch.down()).answer(message("x"), desk.reply);

        var returned = (Line.Returned) desk.model.prompts.get(1).lines().get(2);
        assertThat(returned.returns().get(0).text()).contains("cannot be reached");
    }

    @Test
    void stops_a_model_that_only_ever_asks_for_tools() {
        for (int i = 0; i < 6; i++) {
            desk.model.uses("search_content", Map.of("query", "x"));
        }

        var answer = desk.conversation(FixedSearch.of("A")).answer(message("x"), desk.reply);

        assertThat(answer.text()).startsWith("I looked several times");
    }

    @Test
    void gives_each_move_no_more_time_than_the_answer_has_left() {
        desk.model.uses("search_content", Map.of("query", "x")).says("Here.");

        desk.conversation(FixedSearch.of("Pricing"), Duration.ofSeconds(50)).answer(message("pricing?"), desk.reply);

        assertThat(desk.model.prompts)
                .extracting(Prompt::patience)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(patience -> patience.compareTo(Duration.ofSeconds(50)) <= 0);
    }

    @Test
    void greets_with_three_examples_when_nothing_visible_was_written() {
        var answer = desk.conversation(FixedSearch.of()).answer(message(" \u200b\u202e\u2060 "), desk.reply);

        assertThat(answer.text()).contains("Storychat").containsPattern("(?s)- .*- .*- ");
        assertThat(desk.model.prompts).isEmpty();
    }

    @Test
    void cuts_a_very_long_message_and_says_so() {
        desk.model.says("Read.");

        var answer = desk.conversation(FixedSearch.of()).answer(message("word ".repeat(8_000)), desk.reply);

        assertThat(answer.text()).startsWith("_Your message was long");
        assertThat(((Line.Asked) desk.model.prompts.get(0).lines().get(0)).text())
                .hasSize(PlainText.MOST_CHARACTERS);
    }

    @Test
    void answers_once_even_when_the_history_takes_nothing() {
        desk.model.says("Yes.");
        desk.history.broken = true;

        var answer = desk.conversation(FixedSearch.of()).answer(message("x"), desk.reply);

        assertThat(answer.text()).isEqualTo("Yes.");
    }

    @Test
    void lets_no_ping_and_no_foreign_link_out() {
        desk.model.says("Hey <!chan", "nel> look at [this](https://evil", ".example/x) now");

        var answer = desk.conversation(FixedSearch.of()).answer(message("hi"), desk.reply);

        assertThat(answer.text()).isEqualTo("Hey channel look at this now");
    }

    @Test
    void counts_each_answer_with_all_that_the_model_used_for_it() {
        desk.model.uses("search_content", Map.of("query", "x")).says("Here.");

        desk.conversation(FixedSearch.of("A")).answer(message("x"), desk.reply);

        assertThat(desk.usage.of("C1")).isEqualTo(new Tally(1, 0, new Tokens(200, 40), 0, 0));
    }
}
