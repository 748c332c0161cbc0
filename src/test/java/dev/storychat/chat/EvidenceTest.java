package dev.storychat.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Selection;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer is said to rest on. */
class EvidenceTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:42:00Z");
    private static final String REFUNDS = "https://space.example/refunds";
    private static final String PRICING = "https://space.example/pricing";

    private final RecordedReply reply = new RecordedReply();
    private final Draft draft = new Draft(reply, Set.of("space.example"), () -> NOW, new Stop());

    @Test
    void numbers_stories_in_the_order_in_which_they_are_cited() {
        found("Refunds", "Pricing", "Terms");

        var answer =
                says("Twelve euros [2](%s), back in two weeks [1](%s) [2](%s).".formatted(PRICING, REFUNDS, PRICING));

        assertThat(answer.text())
                .isEqualTo("Twelve euros [1](%s), back in two weeks [2](%s) [1](%s).", PRICING, REFUNDS, PRICING);
        assertThat(answer.sources()).extracting(Story::name).containsExactly("Pricing", "Refunds");
        assertThat(answer.evidence().kind()).isEqualTo(Evidence.Kind.STORIES);
        assertThat(answer.evidence().asOf()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void numbers_them_wherever_the_stream_is_cut(int size) {
        found("Refunds", "Pricing");
        var words = "So it is [the new price](%s) and [7](%s#fees)\nnow, [2](%s/)! See %s."
                .formatted(PRICING, REFUNDS, PRICING, REFUNDS);

        for (int i = 0; i < words.length(); i += size) {
            draft.modelWords(words.substring(i, Math.min(words.length(), i + size)));
        }

        assertThat(draft.finish("?").text())
                .isEqualTo("So it is [the new price](%s) and [2](%s#fees)\nnow, [1](%s/)! See %s."
                        .formatted(PRICING, REFUNDS, PRICING, REFUNDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            See [[1]](https://space.example/refunds).   → See [1](https://space.example/refunds).
            See [9](https://space.example/elsewhere).   → See https://space.example/elsewhere.
            In [2026](https://space.example/refunds).   → In [2026](https://space.example/refunds).
            """)
    void lets_no_number_stand_that_is_in_no_list(String words, String shown) {
        found("Refunds");

        assertThat(says(words).text()).isEqualTo(shown);
    }

    @Test
    void names_the_nearest_stories_where_none_is_cited() {
        found("A", "B", "C", "D");

        var answer = says("I think so.");

        assertThat(answer.evidence().kind()).isEqualTo(Evidence.Kind.FOUND);
        assertThat(answer.sources()).isEmpty();
        assertThat(answer.evidence().nearest()).extracting(Story::name).containsExactly("A", "B", "C");
    }

    @Test
    void rests_on_a_count() {
        var counts = Counts.of(12, true);
        draft.findings().add(new ToolResult.Counted("", counts, Selection.of(Query.words("", 10), counts)));

        assertThat(says("Twelve.").evidence()).isEqualTo(evidence(Evidence.Kind.COUNT, counts, NOW));
    }

    @Test
    void says_that_nothing_is_from_the_content_where_a_search_found_nothing() {
        draft.findings().add(new ToolResult.Found("", "search", Results.none(), null));

        assertThat(says("Bees make honey.").evidence()).isEqualTo(evidence(Evidence.Kind.NONE, null, NOW));
    }

    @Test
    void says_so_of_an_answer_to_a_question_that_looked_nothing_up() {
        draft.modelWords("Twelve euros.");

        assertThat(draft.finish("What does it cost?").evidence().kind()).isEqualTo(Evidence.Kind.NONE);
    }

    @Test
    void says_so_of_a_long_answer_whatever_was_asked() {
        draft.modelWords("Bees make honey. ".repeat(30));

        assertThat(draft.finish("Tell me about bees").evidence().kind()).isEqualTo(Evidence.Kind.NONE);
    }

    @Test
    void needs_none_for_small_talk_and_for_words_of_its_own() {
        draft.modelWords("You are welcome!");

        assertThat(draft.finish("Thanks").evidence().kind()).isEqualTo(Evidence.Kind.NEEDLESS);

        var own = new Draft(reply, Set.of(), () -> NOW, new Stop());
        own.words(own.sentences().gaveUp());
        assertThat(own.finishAs("error", "Why?").evidence().kind()).isEqualTo(Evidence.Kind.NEEDLESS);
    }

    private Answer says(String words) {
        draft.modelWords(words);
        return draft.finish("?");
    }

    private void found(String... names) {
        draft.findings().add(new ToolResult.Found("", "search", FixedSearch.results(names), null));
    }

    private static Evidence evidence(Evidence.Kind kind, @Nullable Counts counts, Instant asOf) {
        return new Evidence(kind, List.of(), List.of(), counts, asOf);
    }
}
