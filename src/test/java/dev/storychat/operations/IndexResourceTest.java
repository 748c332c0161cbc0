package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.ContentIndex.State;
import dev.storychat.chat.Diagnosis;
import dev.storychat.fakes.JsonText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexResourceTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final State CURRENT = new State("real", 1234, NOON, false, null);
    private static final State SYNCING = new State("real", 1234, NOON, true, null);
    private static final State REFUSED =
            new State("real", 0, null, false, new Diagnosis("unauthorized", "It refuses the token.", "Set another."));
    private static final State SAMPLE = new State("embedded", 24, null, false, null);

    @Test
    void tells_what_it_holds_and_since_when_that_is_what_the_space_holds() {
        assertThat(new IndexResource(new FixedIndex(CURRENT)).tell()).isEqualTo("""
                        {"mode":"real","stories":1234,"syncing":false,"current_as_of":"2026-06-01T12:00:00Z"}""");
    }

    @Test
    void tells_why_it_failed_and_nothing_of_a_time_that_there_never_was() {
        var told = JsonText.object(new IndexResource(new FixedIndex(REFUSED)).tell());

        assertThat(told).doesNotContainKey("current_as_of");
        assertThat(told.getJsonObject("problem").getString("code")).isEqualTo("unauthorized");
        assertThat(told.getJsonObject("problem").getString("message")).isEqualTo("It refuses the token.");
        assertThat(told.getJsonObject("problem").getString("cure")).isEqualTo("Set another.");
    }

    @Test
    void begins_to_bring_it_up_to_date_and_waits_for_nothing() {
        var index = new FixedIndex(SYNCING);

        try (var response = new IndexResource(index).sync()) {
            assertThat(response.getStatus()).isEqualTo(202);
            assertThat(JsonText.object((String) response.getEntity()).getBoolean("syncing"))
                    .isTrue();
        }
        assertThat(index.syncs()).isEqualTo(1);
    }

    @Test
    void says_of_the_sample_space_that_there_is_nothing_to_sync_and_what_connects_another() {
        try (var response = new IndexResource(new FixedIndex(SAMPLE)).sync()) {
            var problem = JsonText.object((String) response.getEntity());

            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(response.getMediaType()).hasToString("application/problem+json");
            assertThat(problem.getInt("status")).isEqualTo(409);
            assertThat(problem.getString("detail"))
                    .contains("ships with the application", "STORYBLOK_TOKEN", "STORYBLOK_SPACE_ID");
        }
    }
}
