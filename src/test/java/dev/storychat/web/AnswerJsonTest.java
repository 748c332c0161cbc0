package dev.storychat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Answer;
import dev.storychat.chat.Evidence;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    @Test
    void has_the_shape_that_callers_of_the_python_service_know_and_more() {
        var story = new Story(
                "42",
                "Refunds",
                "help/refunds",
                "article",
                "default",
                List.of("help"),
                Instant.parse("2026-02-11T15:02:10Z"),
                "https://space.example/help/refunds",
                null);
        var hit = new Hit(story, List.of(new Hit.Piece("Get your ", false), new Hit.Piece("refund", true)));
        var results = new Results(List.of(hit), 12, true, Map.of("article", 12L), Set.of());

        var json = AnswerJson.of(new Answer("Text", "search", results, resting(List.of(story), null), List.of()), "c1");

        assertThat(json.getString("message")).isEqualTo("Text");
        assertThat(json.getString("action")).isEqualTo("search");
        assertThat(json.getString("conversation_id")).isEqualTo("c1");
        assertThat(json.getJsonObject("results").getInt("total")).isEqualTo(12);
        assertThat(json.getJsonObject("results").getJsonArray("stories"))
                .singleElement()
                .hasToString("{\"id\":42,\"name\":\"Refunds\",\"slug\":\"help/refunds\",\"content_type\":\"article\","
                        + "\"language\":\"default\",\"tags\":[\"help\"],\"url\":\"https://space.example/help/refunds\","
                        + "\"excerpt\":\"Get your refund\",\"passage\":[{\"text\":\"Get your \",\"highlighted\":false},"
                        + "{\"text\":\"refund\",\"highlighted\":true}],\"published_at\":\"2026-02-11T15:02:10Z\","
                        + "\"edit_url\":null}");
    }

    @Test
    void tells_what_it_rests_on_and_what_may_be_answered() {
        var counts = Counts.of(12, Counts.By.MONTH, Map.of("2026-02", 4L, "2026-03", 7L));
        var answer =
                new Answer("Which?", "clarify", Results.none(), resting(List.of(), counts), List.of("This", "That"));

        var json = AnswerJson.of(answer, "c1");

        assertThat(json.getJsonArray("choices")).hasToString("[\"This\",\"That\"]");
        assertThat(json.getJsonObject("evidence"))
                .hasToString("{\"kind\":\"count\",\"sources\":[],\"nearest\":[],\"counts\":{\"total\":12,"
                        + "\"exact\":true,\"by\":\"month\",\"groups\":{\"2026-03\":7,\"2026-02\":4},\"rest\":1},"
                        + "\"as_of\":\"2026-03-04T10:42:00Z\"}");
    }

    private static Evidence resting(List<Story> sources, @Nullable Counts counts) {
        var kind = counts == null ? Evidence.Kind.STORIES : Evidence.Kind.COUNT;
        return new Evidence(kind, sources, List.of(), counts, Instant.parse("2026-03-04T10:42:00Z"));
    }
}
