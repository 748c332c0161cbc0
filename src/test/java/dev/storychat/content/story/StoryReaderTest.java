package dev.storychat.content.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryReaderTest {
    private final StoryReader reader = new StoryReader("https://www.example.com/", "123");

    @Test
    void reads_the_facts_of_a_real_story() {
        var story = Real.story("episode.json").story();

        assertThat(story.name()).isEqualTo("Guernsey Pollinator Project and the science of fear");
        assertThat(story.contentType()).isEqualTo("episode");
        assertThat(story.language()).isEqualTo("default");
        assertThat(story.publishedAt()).isEqualTo(Instant.parse("2020-07-04T21:08:49.226Z"));
        assertThat(story.url())
                .isEqualTo(
                        "https://www.example.com/episodes/16-guernsey-pollinator-project-matter-and-the-science-of-fear");
        assertThat(story.editUrl()).isEqualTo("https://app.storyblok.com/#/me/spaces/123/stories/0/0/14005712");
    }

    @Test
    void reads_what_people_read_in_a_real_story() {
        var story = Real.story("episode.json");

        assertThat(story.plain())
                .contains("You shouldn’t fear bees", "Speckled wood butterfly", "Curtin University")
                .doesNotContain("l-episode__centre", "49.4823673", "#storyblok#", "a.storyblok.com/f/");
        assertThat(story.headings()).contains("Anton Investigates: Pollinators");
        assertThat(story.hosts()).contains("www.youtube.com", "thebrain.mcgill.ca");
    }

    @Test
    void reads_components_in_rich_text_and_tables_of_real_stories() {
        assertThat(Real.story("rich-text-with-components.json").plain())
                .contains("hello some copy", "gfdgfdgd", "click me");
        assertThat(Real.story("landing-page.json").markdown())
                .contains("| inkl. Lift | 6€ | 8€ | 9€ | 10€ |")
                .doesNotContain("title_in_image", "dark_background_image", "side\n");
    }

    @ParameterizedTest
    @CsvSource({
        "published_at, 2026-01-02T03:04:05Z",
        "first_published_at, 2026-01-02T03:04:05Z",
        "created_at, 2026-01-02T03:04:05Z"
    })
    void takes_the_best_date_there_is(String member, Instant expected) {
        var json = Real.parse("{'id':1,'%s':'2026-01-02T04:04:05+01:00'}".formatted(member));

        assertThat(reader.read(json).story().publishedAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',          blog/a, https://www.example.com/blog/a",
        "/real/path/, blog/a, https://www.example.com/real/path/",
        "real,        blog/a, https://www.example.com/real"
    })
    void links_to_the_real_path_before_the_slug(String path, String slug, String expected) {
        assertThat(reader.url(path, slug, "1")).isEqualTo(expected);
    }

    @Test
    void reads_a_story_of_which_nearly_everything_is_missing() {
        var document = reader.read(Real.parse("{'id':7,'content':null,'tag_list':null,'published_at':'soon'}"));

        assertThat(document.story().id()).isEqualTo("7");
        assertThat(document.story().publishedAt()).isNull();
        assertThat(document.markdown()).isEmpty();
    }

    @Test
    void writes_tags_dates_and_links_of_a_component_only_where_people_read_them() {
        var json = Real.parse("{'id':1,'content':{'component':'page','_uid':'u','align':'center','columns':'3',"
                + "'color':'#ff00aa','image':{'filename':'https://a.storyblok.com/f/1/x.jpg','alt':'A boat'},"
                + "'button':{'linktype':'story','cached_url':'plans/overview'},'label':'See plans',"
                + "'rows':[{'component':'row','headline':'Inner','price':'49'}],'title':'Outer'}}");

        var document = reader.read(json);

        assertThat(document.markdown()).isEqualTo("## Outer\n\nA boat\n\nSee plans\n\n### Inner\n\n49");
        assertThat(document.hosts()).containsExactly("www.example.com");
    }
}
