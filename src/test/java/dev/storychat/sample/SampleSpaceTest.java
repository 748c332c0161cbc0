package dev.storychat.sample;

import static dev.storychat.sample.SampleSpace.slug;
import static dev.storychat.sample.SampleSpace.text;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What newcomers rely on when they ask the sample space their first questions. */
class SampleSpaceTest {
    private final List<JsonObject> stories = SampleSpace.stories();

    @Test
    void names_itself_a_sample_with_german_beside_the_default_language() {
        var space = SampleSpace.space();

        assertThat(space.getString("name")).contains("sample");
        assertThat(space.getJsonArray("language_codes").getValuesAs(JsonString::getString))
                .containsExactly("de");
    }

    @Test
    void holds_enough_stories_of_four_types_in_two_languages() {
        var types = stories.stream().map(story -> story.getJsonObject("content").getString("component"));
        var languages = stories.stream().collect(groupingBy(story -> story.getString("lang")));

        assertThat(types).contains("article", "faq", "page", "release_note");
        assertThat(languages).containsOnlyKeys("default", "de");
        assertThat(languages.get("default")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(languages.get("de")).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void gives_every_story_its_own_id_uuid_and_slug() {
        assertThat(stories.stream().map(story -> story.getInt("id"))).doesNotHaveDuplicates();
        assertThat(stories.stream().map(story -> story.getString("uuid"))).doesNotHaveDuplicates();
        assertThat(stories.stream().map(SampleSpace::slug)).doesNotHaveDuplicates();
    }

    @Test
    void keeps_german_stories_and_only_those_under_de() {
        assertThat(stories)
                .allSatisfy(story -> assertThat(slug(story).startsWith("de/"))
                        .as(slug(story))
                        .isEqualTo(story.getString("lang").equals("de")));
    }

    @Test
    void has_something_to_say_in_every_story() {
        assertThat(stories)
                .allSatisfy(story ->
                        assertThat(text(story).split("\\s+")).as(slug(story)).hasSizeGreaterThanOrEqualTo(120));
    }

    @Test
    void spreads_its_dates_over_two_and_a_half_years() {
        var months = stories.stream()
                .map(story -> story.getString("first_published_at").substring(0, 7))
                .sorted()
                .toList();

        assertThat(months.get(0)).isEqualTo("2024-05");
        assertThat(months.get(months.size() - 1)).isEqualTo("2026-10");
    }

    @Test
    void links_only_to_stories_that_exist() {
        Map<String, String> slugs =
                stories.stream().collect(Collectors.toMap(story -> story.getString("uuid"), SampleSpace::slug));

        var links = stories.stream()
                .flatMap(SampleSpace::objects)
                .filter(object -> object.getString("linktype", "").equals("story"))
                .toList();

        assertThat(links).hasSizeGreaterThan(50).allSatisfy(link -> {
            var target = link.getString("uuid", link.getString("id", ""));
            var address = link.getString("href", "/" + link.getString("cached_url", ""));
            assertThat(address).isEqualTo("/" + slugs.get(target));
        });
    }

    @Test
    void pairs_translations_by_group_and_by_alternates() {
        var groups = stories.stream().collect(groupingBy(story -> story.getString("group_id")));

        assertThat(groups.values().stream().filter(group -> group.size() == 2)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.getJsonArray("alternates").getValuesAs(JsonObject.class))
                        .extracting(SampleSpace::slug)
                        .containsExactlyInAnyOrderElementsOf(groups.get(story.getString("group_id")).stream()
                                .map(SampleSpace::slug)
                                .filter(slug -> !slug.equals(slug(story)))
                                .toList()));
    }

    /** A euro amount in the words right after the offer's name is that offer's price. */
    @ParameterizedTest(name = "{0} since {1}: {2}")
    @CsvSource({
        "Monthly plan, 2024, €19", "Monatsabo, 2024, 19 €", "Annual plan, 2024, €190",
        "Jahresabo, 2024, 190 €", "Day pass, 2026, €9", "Tageskarte, 2026, 9 €"
    })
    void quotes_one_price_for_each_offer(String offer, String since, String price) {
        var quoted = Pattern.compile(offer + "\\b[^.€]{0,25}?(€\\d+(?:\\.\\d+)?|\\b\\d+(?:,\\d+)? €)");

        var prices = stories.stream()
                .filter(story -> story.getString("published_at").compareTo(since) >= 0)
                .flatMap(story -> quoted.matcher(text(story)).results())
                .map(match -> match.group(1));

        assertThat(prices).isNotEmpty().containsOnly(price);
    }
}
