package dev.storychat.chat;

import static dev.storychat.chat.ConversationDesk.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said where the model cannot be had, or no longer. */
class WithoutModelTest {
    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void says_that_answers_are_unavailable_and_still_shows_what_it_found() {
        desk.model.breaksOffAfter();

        var answer =
                desk.conversation(FixedSearch.of("Pricing 2026")).answer(message("what about pricing?"), desk.reply);

        assertThat(answer.text()).startsWith("I can't reach the model right now");
        assertThat(answer.text()).contains("[Pricing 2026](https://space.example/pricing-2026)", "**pricing 2026**");
        assertThat(answer.sources()).extracting(Story::name).containsExactly("Pricing 2026");
        assertThat(answer.action()).isEqualTo("search");
    }

    /** Sources under it would name them once more. */
    @Test
    void tells_all_of_a_story_where_it_names_it() {
        desk.model.isNotConfigured();
        var story = new Story(
                "7",
                "Plans [2026]",
                "plans",
                "page",
                "de",
                List.of(),
                Instant.parse("2026-03-04T23:59:00Z"),
                "https://space.example/plans",
                "https://app.storyblok.com/#/7");

        var answer = desk.conversation(FixedSearch.finding(story)).answer(message("plans"), desk.reply);

        assertThat(answer.text())
                .contains("**[Plans (2026)](https://space.example/plans)** · page · de · published 4 March 2026"
                        + " · [Edit in Storyblok](https://app.storyblok.com/#/7)\n> All about");
        assertThat(answer.evidence().kind()).isEqualTo(Evidence.Kind.LISTED);
    }

    @Test
    void greets_without_searching_for_the_greeting() {
        var search = FixedSearch.of("A");
        desk.model.isNotConfigured();

        var answer = desk.conversation(search).answer(message("Hello!"), desk.reply);

        assertThat(answer.text()).startsWith("Hello, I'm").contains("Ask me, for example");
        assertThat(answer.action()).isEqualTo("chat");
        assertThat(search.queries).isEmpty();
    }

    @Test
    void says_how_many_there_are_in_all_where_it_quotes_some() {
        desk.model.isNotConfigured();

        var answer = desk.conversation(FixedSearch.of("A", "B", "C", "D", "E")).answer(message("letters"), desk.reply);

        assertThat(answer.text()).contains("These are the best 3 of 5 stories:").doesNotContain("[D]");
    }

    @Test
    void answers_from_search_results_when_no_model_is_connected() {
        desk.model.isNotConfigured();

        var answer = desk.conversation(FixedSearch.of("Refunds")).answer(message("refunds type:article"), desk.reply);

        assertThat(answer.text()).startsWith("No model is connected");
    }

    @Test
    void reads_filters_where_it_answers_from_search_results() {
        var search = FixedSearch.of("Refunds");
        desk.model.isNotConfigured();

        desk.conversation(search).answer(message("refunds type:article"), desk.reply);

        assertThat(search.queries.get(0).words()).isEqualTo("refunds");
        assertThat(search.queries.get(0).contentType()).isEqualTo("article");
    }

    @Test
    void stays_in_the_scope_of_the_channel_where_it_answers_from_search_results() {
        var search = FixedSearch.of("Refunds");
        desk.preferences.within("C1", List.of("blog/"), List.of("article"));
        desk.model.isNotConfigured();

        desk.conversation(search).answer(message("refunds path:legal/"), desk.reply);

        assertThat(search.queries.get(0).path()).isEqualTo("legal/");
        assertThat(search.queries.get(0).scope()).isEqualTo(new Scope(List.of("blog/"), List.of("article"), List.of()));
    }

    @Test
    void keeps_what_was_said_when_the_model_breaks_off() {
        desk.model.breaksOffAfter("The plan costs ", "twelve ");

        var answer = desk.conversation(FixedSearch.of("Pricing")).answer(message("cost?"), desk.reply);

        assertThat(desk.reply.interruptions).isEqualTo(1);
        assertThat(desk.reply.text).hasToString("The plan costs twelve ");
        assertThat(answer.action()).isEqualTo("error");
    }

    @Test
    void answers_from_search_results_when_the_time_for_an_answer_is_over_before_a_word_was_said() {
        desk.model.says("Too late.");

        var answer =
                desk.conversation(FixedSearch.of("Pricing"), Duration.ZERO).answer(message("pricing?"), desk.reply);

        assertThat(answer.action()).isEqualTo("search");
        assertThat(desk.model.prompts).isEmpty();
    }

    @Test
    void leaves_a_message_without_another_word_when_it_is_told_to_give_it_up() {
        desk.model.isStoppedAfter("The plan ");

        var conversation = desk.conversation(FixedSearch.of("Pricing"));

        assertThatThrownBy(() -> conversation.answer(message("cost?"), desk.reply))
                .isInstanceOf(ModelUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(desk.reply.interruptions).isZero();
        assertThat(desk.reply.finished).isEmpty();
        assertThat(desk.history.lines).isEmpty();
    }

    @Test
    void says_so_when_neither_model_nor_content_can_be_reached() {
        desk.model.breaksOffAfter();

        var answer = desk.conversation(FixedSearch.down()).answer(message("cost?"), desk.reply);

        assertThat(answer.action()).isEqualTo("error");
        assertThat(answer.text()).startsWith("I can't reach the model right now, and the content");
    }

    @Test
    void counts_answers_without_the_model_too() {
        desk.model.breaksOffAfter();

        desk.conversation(FixedSearch.of("A")).answer(message("x"), desk.reply);

        assertThat(desk.usage.of("C1")).isEqualTo(Tally.answer(Tokens.NONE));
    }
}
