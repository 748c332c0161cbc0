package dev.storychat.content.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryIndexTest {
    private static final Languages LANGUAGES = Languages.withDefault("en");
    private static final StoryMapping MAPPING = new StoryMapping(LANGUAGES);

    @TempDir
    Path folder;

    @Test
    void finds_what_the_last_run_put_and_nothing_that_it_did_not() throws IOException {
        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            filled(index, "first", story("1", "default", "Old boats"), story("2", "default", "Bikes"));
            filled(index, "second", story("1", "default", "New ferries"));

            assertThat(index.size()).isEqualTo(1);
            assertThat(total(index, "boats")).isZero();
            assertThat(total(index, "ferry")).isEqualTo(1);
            assertThat(total(index, "bikes")).isZero();
        }
    }

    @Test
    void finds_in_a_folder_what_was_put_before_a_restart() throws IOException {
        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            filled(index, "first", story("1", "default", "Ferries"), story("1", "de", "Fähren"));
            index.put(List.of(story("1", "default", "Half a run")), "second");
        }

        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            var opened = search(index).open("1").orElseThrow();

            assertThat(total(index, "ferry")).isEqualTo(1);
            assertThat(index.facts()).isEqualTo(Map.of("run", "first"));
            assertThat(opened.story())
                    .isEqualTo(story("1", "default", "Ferries").story());
        }
    }

    @Test
    void finds_other_languages_word_by_word() throws IOException {
        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            filled(index, "first", story("1", "fr", "Le bateau"), story("2", "ja", "船の時刻表"));

            assertThat(total(index, "bateau")).isEqualTo(1);
            assertThat(total(index, "時刻表")).isEqualTo(1);
        }
    }

    @Test
    void finds_what_was_there_before_until_a_run_ends() throws IOException {
        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            filled(index, "first", story("1", "default", "Ferries"), story("2", "default", "Bikes"));

            index.put(List.of(story("1", "default", "Trains")), "second");

            assertThat(total(index, "ferry")).isEqualTo(1);
            assertThat(total(index, "trains")).isZero();
            assertThat(total(index, "bikes")).isEqualTo(1);
        }
    }

    @Test
    void leaves_out_a_story_that_cannot_be_indexed() throws IOException {
        try (var index = new StoryIndex(FSDirectory.open(folder), MAPPING)) {
            filled(index, "first", story("x".repeat(40_000), "default", "Too long"), story("2", "default", "Bikes"));

            assertThat(total(index, "bikes")).isEqualTo(1);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    private static void filled(StoryIndex index, String run, StoryDocument... stories) {
        index.put(List.of(stories), run);
        index.finish(run, Map.of("run", run));
    }

    private static long total(StoryIndex index, String words) {
        return search(index).find(Query.words(words, 10)).total();
    }

    private static LocalSearch search(StoryIndex index) {
        return new LocalSearch(index, LANGUAGES, MAPPING, Set.of());
    }

    private static StoryDocument story(String id, String language, String name) {
        var story = new Story(
                id, name, "slug/" + id, "page", language, List.of("a"), null, "https://www.example.com/" + id, null);
        return new StoryDocument(story, "", "Text of " + name, Set.of());
    }
}
