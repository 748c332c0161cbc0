package dev.storychat.content.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.QuerySyntax;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSearchTest {
    private static final LocalSearch SEARCH = SampleSpace.load().search();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pricing                                      | plans/overview
            What do we say about pricing?                | plans/overview
            how long do refunds take?                    | legal/refund-policy
            when does the last ferry leave in winter     | blog/winter-timetable-2026
            cargo bikes                                  | help/cargo-bikes
            Fahrrad entsperren                           | de/hilfe/fahrrad-entsperren
            Can I bring my dog on the ferry?             | help/faq/dogs-and-luggage
            """)
    void finds_what_a_person_means_first(String asked, String expected) {
        var results = SEARCH.find(Query.words(asked, 10));

        assertThat(slugs(results)).first().isEqualTo(expected);
    }

    @Test
    void counts_the_same_for_a_question_and_for_its_subject() {
        var subject = SEARCH.find(Query.words("pricing", 3));
        var question = SEARCH.find(Query.words("What do we say about pricing?", 3));

        assertThat(question.total()).isEqualTo(subject.total()).isPositive();
        assertThat(question.exact()).isTrue();
    }

    @Test
    void counts_only_stories_that_match_well() {
        var withOneWord = SEARCH.find(Query.words("ferry", 10)).total();

        var total = SEARCH.find(Query.words("refunds for late ferries", 10)).total();

        assertThat(total).isPositive().isLessThan(withOneWord);
    }

    @Test
    void counts_each_type_and_all_of_them_together() {
        var results = SEARCH.find(Query.words("ferry", 1));

        assertThat(results.byType().values().stream().mapToLong(n -> n).sum()).isEqualTo(results.total());
        assertThat(List.copyOf(results.byType().values())).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzqqq", "???", "parliamentary submarine jurisdiction"})
    void finds_nothing_where_nothing_matches(String asked) {
        assertThat(SEARCH.find(Query.words(asked, 10)).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND OR NOT", "\"", "a:b:c [ TO ] { ~ ^ * ? \\ ( +-!", "the", "ｆｅｒｒｙ 🚲", "ferry\u0000"})
    void takes_any_words_for_words(String asked) {
        assertThat(SEARCH.find(Query.words(asked, 10)).exact()).isTrue();
    }

    @Test
    void takes_a_very_long_question() {
        var asked = "How do I get a refund for my cancelled ferry ticket and what else is there to know? ".repeat(200);

        assertThat(slugs(SEARCH.find(Query.words(asked, 3)))).contains("legal/refund-policy");
    }

    @Test
    void lists_the_newest_first_when_only_filtered() {
        var results = SEARCH.find(filtered("type:faq lang:de limit:100"));

        assertThat(results.total()).isEqualTo(5);
        assertThat(results.hits()).allSatisfy(hit -> {
            assertThat(hit.story().contentType()).isEqualTo("faq");
            assertThat(hit.passage()).isNotEmpty();
        });
        assertThat(results.hits().stream().map(LocalSearchTest::published).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void knows_the_default_language_by_its_code() {
        var byCode = SEARCH.find(filtered("lang:en")).total();

        assertThat(byCode)
                .isEqualTo(SEARCH.find(filtered("lang:default")).total())
                .isEqualTo(42);
        assertThat(SEARCH.find(filtered("lang:fr")).total()).isZero();
    }

    @Test
    void keeps_to_the_days_of_publication_both_included() {
        var some =
                SEARCH.find(filtered("sort:newest path:blog/ limit:100")).hits().get(5);
        var day = LocalDate.ofInstant(published(some), java.time.ZoneOffset.UTC);

        var onThatDay = SEARCH.find(filtered("since:" + day + " until:" + day));
        var after = SEARCH.find(filtered("limit:100 since:" + day.plusDays(1)));

        assertThat(slugs(onThatDay)).contains(some.story().slug());
        assertThat(slugs(after)).doesNotContain(some.story().slug()).isNotEmpty();
    }

    @Test
    void narrows_words_by_path_and_tag() {
        var tag = SEARCH.find(filtered("path:blog/ limit:100")).hits().stream()
                .flatMap(hit -> hit.story().tags().stream())
                .findFirst()
                .orElseThrow();

        var results = SEARCH.find(filtered("ferry path:/Blog/ limit:100 tag:\"" + tag.toUpperCase() + "\""));

        assertThat(results.hits()).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.story().slug()).startsWith("blog/");
            assertThat(hit.story().tags()).contains(tag);
        });
    }

    @Test
    void gives_every_story_once_page_by_page() {
        var query = filtered("ferry sort:name limit:4");
        var first = SEARCH.find(query);
        var pages = (int) ((first.total() + 3) / 4);

        var all = java.util.stream.IntStream.rangeClosed(1, pages)
                .mapToObj(page -> SEARCH.find(query.onPage(page)))
                .flatMap(page -> page.hits().stream().map(hit -> hit.story().name()))
                .toList();

        assertThat(all).hasSize((int) first.total()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.ROOT));
        assertThat(SEARCH.find(query.onPage(pages + 1)).hits()).isEmpty();
    }

    @Test
    void marks_the_words_in_a_passage_of_readable_length() {
        var results = SEARCH.find(Query.words("refund late ferry", 5));

        assertThat(results.hits()).allSatisfy(hit -> {
            assertThat(hit.excerpt()).hasSizeBetween(20, 330);
            assertThat(hit.passage()).anyMatch(Hit.Piece::highlighted);
        });
    }

    @ParameterizedTest
    @CsvSource({"refnd, refund", "ferrry, ferry", "Timetabel, timetable", "fahrad, fahrrad", "gebuehren, gebühren"})
    void knows_how_a_word_is_spelled_that_it_does_not_have(String written, String spelled) {
        assertThat(SEARCH.nearest(List.of(written))).containsExactly(java.util.Map.entry(written, spelled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "Refunds", "xylophonquark", "the", "zzz", "???", ""})
    void leaves_words_as_they_are_that_it_has_or_that_nothing_is_near_to(String written) {
        assertThat(SEARCH.nearest(List.of(written))).isEmpty();
    }

    @Test
    void spells_each_word_of_a_phrase() {
        assertThat(SEARCH.nearest(List.of("Cargo bikse")))
                .containsExactly(java.util.Map.entry("Cargo bikse", "Cargo bikes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans/overview", "/plans/overview/", "https://harbour-lights.example/plans/overview?x=1"})
    void opens_a_story_by_its_slug(String reference) {
        assertThat(SEARCH.open(reference)).map(text -> text.story().slug()).contains("plans/overview");
    }

    @Test
    void opens_a_story_by_its_id_and_says_where_its_links_lead() {
        var id = SEARCH.open("plans/overview").orElseThrow().story().id();

        var opened = SEARCH.open(id).orElseThrow();

        assertThat(opened.markdown()).contains("€19");
        assertThat(opened.story().editUrl()).isNull();
        assertThat(opened.hosts()).contains("harbour-lights.example");
        assertThat(SEARCH.open("nowhere")).isEmpty();
        assertThat(SEARCH.open("")).isEmpty();
    }

    private static Query filtered(String written) {
        return ((QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10)).query();
    }

    private static Instant published(Hit hit) {
        return java.util.Objects.requireNonNull(hit.story().publishedAt());
    }

    private static List<String> slugs(Results results) {
        return results.hits().stream().map(hit -> hit.story().slug()).toList();
    }

    @Test
    void finds_and_counts_only_what_is_in_the_scope() {
        var all = SEARCH.find(Query.words("ferry", 100));
        var scope = new Scope(List.of("blog/", "help/"), List.of("article", "faq"), List.of("en"));

        var some = SEARCH.find(Query.words("ferry", 100).within(scope));

        assertThat(some.hits())
                .extracting(Hit::story)
                .isNotEmpty()
                .allMatch(story -> story.slug().matches("(blog|help)/.*"))
                .allMatch(story -> story.contentType().matches("article|faq"))
                .allMatch(story -> story.language().equals("default"));
        var expected = all.hits().stream()
                .filter(hit -> hit.story().slug().matches("(blog|help)/.*"))
                .filter(hit -> hit.story().contentType().matches("article|faq"))
                .count();
        assertThat(some.total()).isEqualTo(expected).isLessThan(all.total());
        assertThat(some.byType().values().stream().mapToLong(n -> n).sum()).isEqualTo(expected);
    }

    @Test
    void finds_translations_by_the_path_behind_their_language() {
        var scope = new Scope(List.of("blog/"), List.of(), List.of("de"));

        assertThat(slugs(SEARCH.find(Query.words("", 100).within(scope))))
                .contains("de/blog/winterfahrplan-2026")
                .allMatch(slug -> slug.startsWith("de/blog/"));
        assertThat(slugs(SEARCH.find(filtered("path:blog/ lang:de limit:100"))))
                .isEqualTo(slugs(SEARCH.find(filtered("path:de/blog/ lang:de limit:100"))))
                .isNotEmpty();
    }

    @Test
    void finds_nothing_where_what_is_asked_for_and_the_scope_do_not_meet() {
        var scope = new Scope(List.of("blog/"), List.of("article"), List.of("de"));

        assertThat(find("path:legal/", scope).total()).isZero();
        assertThat(find("type:faq", scope).total()).isZero();
        assertThat(find("lang:en", scope).total()).isZero();
    }

    @Test
    void opens_only_what_is_in_the_scope() {
        assertThat(SEARCH.open("blog/prices-2026", new Scope(List.of("blog/"), List.of(), List.of())))
                .isPresent();
        assertThat(SEARCH.open("blog/prices-2026", new Scope(List.of("legal/"), List.of(), List.of())))
                .isEmpty();
        assertThat(SEARCH.open("blog/prices-2026", new Scope(List.of(), List.of("faq"), List.of())))
                .isEmpty();
        assertThat(SEARCH.open("blog/prices-2026", new Scope(List.of(), List.of(), List.of("de"))))
                .isEmpty();
    }

    @Test
    void knows_all_types_and_languages() {
        assertThat(SEARCH.inventory().types())
                .contains("article", "faq", "page")
                .doesNotContain("");
        assertThat(SEARCH.inventory().languages()).containsExactly("default", "de");
    }

    private static Results find(String written, Scope scope) {
        var outcome = (QuerySyntax.Outcome.Understood) QuerySyntax.read(written, 10);
        return SEARCH.find(outcome.query().within(scope));
    }
}
