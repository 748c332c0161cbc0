package dev.storychat.chat;

import static dev.storychat.chat.ConversationDesk.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The space cannot be reached, and something older answers in its place. */
class FromIndexTest {
    private static final String NOTICE = "I can't reach Storyblok right now";
    private static final Instant THEN = Instant.now().minus(Duration.ofMinutes(12));

    private final ConversationDesk desk = new ConversationDesk();

    @Test
    void tells_the_person_once_before_anything_that_rests_on_it() {
        desk.model
                .uses("search_content", Map.of("query", "pricing"))
                .uses("search_content", Map.of("query", "prices"))
                .says("It says 12 euros.");

        var answer = desk.conversation(FixedSearch.of("Pricing").copiedAt(THEN))
                .answer(message("What does it cost?"), desk.reply);

        assertThat(answer.text())
                .startsWith("_" + NOTICE)
                .contains("12 minutes old")
                .endsWith("It says 12 euros.")
                .containsOnlyOnce(NOTICE);
        assertThat(answer.evidence().asOf()).isEqualTo(THEN);
    }

    @Test
    void tells_the_model_what_it_reads() {
        desk.model.uses("search_content", Map.of("query", "pricing")).says("It says 12 euros.");

        desk.conversation(FixedSearch.of("Pricing").copiedAt(THEN)).answer(message("What does it cost?"), desk.reply);

        var lines = desk.model.prompts.get(1).lines();
        assertThat(((Line.Returned) lines.get(lines.size() - 1))
                        .returns()
                        .get(0)
                        .text())
                .startsWith("Storyblok cannot be reached")
                .contains("12 minutes old", "1 stories");
    }

    @Test
    void tells_where_a_count_is_from() {
        var counts = Counts.of(12, true).copiedAt(THEN);
        var count = new ScriptedTool(
                "count",
                inquiry -> new ToolResult.Counted("12 stories", counts, Selection.of(Query.words("", 10), counts)));
        desk.model.uses("count", Map.of()).says("There are 12.");

        var answer = desk.conversation(new Toolbox(List.of(count)), FixedSearch.of())
                .answer(message("How many?"), desk.reply);

        assertThat(answer.text()).startsWith("_" + NOTICE).endsWith("There are 12.");
        assertThat(answer.results().copiedAt()).isEqualTo(THEN);
    }

    @Test
    void tells_it_where_there_is_no_model_either() {
        desk.model.isNotConfigured();

        var answer = desk.conversation(FixedSearch.of("Pricing").copiedAt(THEN)).answer(message("pricing"), desk.reply);

        assertThat(answer.text()).startsWith("_" + NOTICE).contains("[Pricing]");
    }

    @Test
    void says_nothing_of_it_where_the_space_answers() {
        desk.model.uses("search_content", Map.of("query", "pricing")).says("It says 12 euros.");

        var answer = desk.conversation(FixedSearch.of("Pricing")).answer(message("What does it cost?"), desk.reply);

        assertThat(answer.text()).isEqualTo("It says 12 euros.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, less than a minute, weniger als eine Minute",
        "PT1M5S, 1 minute, 1 Minute",
        "PT119M30S, 119 minutes, 119 Minuten",
        "PT2H, 2 hours, 2 Stunden",
        "PT47H59M, 47 hours, 47 Stunden",
        "P2D, 2 days, 2 Tage"
    })
    void tells_an_age_as_exactly_as_anybody_wants_to_know(Duration age, String english, String german) {
        var when = Instant.now().minus(age);

        assertThat(Age.since(when, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Age.since(when, Locale.GERMAN)).isEqualTo(german);
    }
}
