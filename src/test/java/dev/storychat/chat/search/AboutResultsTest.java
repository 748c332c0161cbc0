package dev.storychat.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AboutResultsTest {

    @Test
    void says_what_is_asked_about_which_stories_of_which_search() {
        var text = AboutResults.text(
                "What does it cost?", List.of("12", "de/preise"), "pricing type:article", Locale.ENGLISH);

        assertThat(text)
                .startsWith("What does it cost?\n")
                .contains("12, de/preise")
                .endsWith("\n/search pricing type:article");
        assertThat(AboutResults.search(text)).isEqualTo("pricing type:article");
    }

    @Test
    void says_it_in_the_language_of_the_person() {
        assertThat(AboutResults.text("Was kostet das?", List.of("12"), "preise", Locale.GERMANY))
                .contains("Ich frage zu den Storys mit diesen IDs");
    }

    @Test
    void takes_any_other_text_for_the_search_itself() {
        assertThat(AboutResults.search("how do I /search pricing?")).isEqualTo("how do I /search pricing?");
    }
}
