package dev.storychat.content.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceIndexTest {
    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    @Test
    void holds_nothing_until_it_was_filled_once() {
        try (var index = new SpaceIndex(folder, "space")) {
            index.fill().put(List.of(story("1", "Ferries")));

            assertThat(index.currentAsOf()).isNull();
            assertThat(index.size()).isZero();
            assertThat(index.version()).isEmpty();
        }
    }

    @Test
    void tells_after_a_restart_what_it_holds_and_how_old_that_is() {
        filled("space", "7", "Ferries", "Bikes");

        try (var index = new SpaceIndex(folder, "space")) {
            assertThat(index.currentAsOf()).isEqualTo(THEN);
            assertThat(index.version()).isEqualTo("7");
            assertThat(index.size()).isEqualTo(2);
            assertThat(index.languages()).containsExactly("de", "pt_br");
            assertThat(index.search().find(Query.words("ferry", 10)).total()).isEqualTo(1);
        }
    }

    @Test
    void holds_nothing_of_another_space() {
        filled("space", "7", "Ferries");

        try (var index = new SpaceIndex(folder, "another space")) {
            assertThat(index.currentAsOf()).isNull();
            assertThat(index.size()).isZero();
            assertThat(index.version()).isEmpty();
        }
    }

    @Test
    void forgets_a_story_for_good_that_is_taken_out() {
        filled("space", "7", "Ferries", "Bikes");
        try (var index = new SpaceIndex(folder, "space")) {
            index.remove("Bikes");
            assertThat(index.size()).isEqualTo(1);
        }

        try (var index = new SpaceIndex(folder, "space")) {
            assertThat(index.search().open("Bikes")).isEmpty();
            assertThat(index.currentAsOf()).isEqualTo(THEN);
        }
    }

    @Test
    void begins_anew_where_the_folder_is_damaged() throws IOException {
        filled("space", "7", "Ferries");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> !name.endsWith("write.lock")).toList()) {
                Files.writeString(file, "no index at all");
            }
        }

        filled("space", "8", "Bikes");

        try (var index = new SpaceIndex(folder, "space")) {
            assertThat(index.version()).isEqualTo("8");
            assertThat(index.search().find(Query.words("bikes", 10)).total()).isEqualTo(1);
        }
    }

    @Test
    void begins_anew_where_a_byte_is_not_as_it_was_written() throws IOException {
        filled("space", "7", "Ferries");
        var stored = onlyFile(".cfs");
        var bytes = Files.readAllBytes(stored);
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored, bytes);

        try (var index = new SpaceIndex(folder, "space")) {
            assertThat(index.currentAsOf()).isNull();
            fill(index, "8", "Bikes");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    private Path onlyFile(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void is_kept_in_memory_while_another_process_has_the_folder() {
        try (var first = new SpaceIndex(folder, "space");
                var second = new SpaceIndex(folder, "space")) {
            fill(first, "7", "Ferries");
            fill(second, "8", "Bikes", "Boats");

            assertThat(first.size()).isEqualTo(1);
            assertThat(second.size()).isEqualTo(2);
        }
    }

    @Test
    void is_kept_in_memory_where_there_can_be_no_folder() throws IOException {
        var file = Files.writeString(folder.resolve("a file"), "");

        try (var index = new SpaceIndex(file.resolve("index"), "space")) {
            fill(index, "7", "Ferries");

            assertThat(index.search().find(Query.words("ferry", 10)).total()).isEqualTo(1);
        }
    }

    @Test
    void is_as_new_as_the_space_was_last_known_to_hold_the_same() {
        try (var index = new SpaceIndex(folder, "space")) {
            fill(index, "7", "Ferries");

            index.confirm(THEN.plusSeconds(60));

            assertThat(index.currentAsOf()).isEqualTo(THEN.plusSeconds(60));
        }
    }

    @Test
    void lets_links_lead_to_where_its_stories_are() {
        try (var index = new SpaceIndex(folder, "space")) {
            fill(index, "7", "Ferries");

            assertThat(index.search().find(Query.words("ferry", 10)).hosts()).containsExactly("www.example.com");
        }
    }

    private void filled(String space, String version, String... names) {
        try (var index = new SpaceIndex(folder, space)) {
            fill(index, version, names);
        }
    }

    private static void fill(SpaceIndex index, String version, String... names) {
        var filling = index.fill();
        for (var name : names) {
            filling.put(List.of(story(name, name)));
        }
        filling.finish(THEN, version, List.of("de", "pt_br"));
    }

    private static StoryDocument story(String id, String name) {
        var story = new Story(
                id, name, "slug/" + id, "page", "default", List.of(), null, "https://www.example.com/" + id, null);
        return new StoryDocument(story, "", "Text of " + name, Set.of());
    }
}
