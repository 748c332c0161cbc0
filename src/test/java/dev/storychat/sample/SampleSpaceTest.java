package dev.storychat.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What newcomers rely on when they ask the sample space their first questions. */
class SampleSpaceTest {
    private static final Set<String> TEXT_FIELDS = Set.of("text", "title", "intro", "headline", "subline");

    private final List<JsonObject> stories = files().stream()
            .map(SampleSpaceTest::read)
            .filter(file -> file.containsKey("stories"))
            .flatMap(file -> file.getJsonArray("stories").getValuesAs(JsonObject.class).stream())
            .toList();

    @Test
    void names_itself_a_sample_with_german_beside_the_default_language() {
        var space = read(folder().resolve("space.json")).getJsonObject("space");

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
        assertThat(stories.stream().map(SampleSpaceTest::slug)).doesNotHaveDuplicates();
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
                stories.stream().collect(Collectors.toMap(story -> story.getString("uuid"), SampleSpaceTest::slug));

        var links = stories.stream()
                .flatMap(SampleSpaceTest::objects)
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
                        .extracting(SampleSpaceTest::slug)
                        .containsExactlyInAnyOrderElementsOf(groups.get(story.getString("group_id")).stream()
                                .map(SampleSpaceTest::slug)
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

        assertThat(prices).hasSizeGreaterThanOrEqualTo(1).containsOnly(price);
    }

    private static String slug(JsonObject story) {
        return story.getString("full_slug");
    }

    private static String text(JsonObject story) {
        return objects(story.getJsonObject("content"))
                .flatMap(object -> object.entrySet().stream())
                .filter(field -> TEXT_FIELDS.contains(field.getKey()) && field.getValue() instanceof JsonString)
                .map(field -> ((JsonString) field.getValue()).getString())
                .collect(Collectors.joining(" "));
    }

    private static Stream<JsonObject> objects(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                Stream.concat(
                        Stream.of(value.asJsonObject()),
                        value.asJsonObject().values().stream().flatMap(SampleSpaceTest::objects));
            case ARRAY -> value.asJsonArray().stream().flatMap(SampleSpaceTest::objects);
            default -> Stream.empty();
        };
    }

    private static List<Path> files() {
        try (var entries = Files.list(folder())) {
            return entries.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SampleSpaceTest.class.getResource("/sample-space"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject read(Path file) {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
