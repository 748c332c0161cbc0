package dev.storychat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** With the bundle of this package, which tests alone have. */
class TextsTest {

    @Test
    void speaks_the_language_of_the_person_and_writes_numbers_as_it_does() {
        assertThat(in(Locale.GERMANY).text("found", 1200)).isEqualTo("1.200 Geschichten für dich");
        assertThat(in(Locale.US).text("found", 1200)).isEqualTo("1,200 stories");
    }

    @Test
    void speaks_english_where_it_does_not_know_the_language() {
        assertThat(in(Locale.JAPAN).text("found", 3)).isEqualTo("3 stories");
        assertThat(in(Locale.GERMAN).text("only.english")).isEqualTo("Only here");
    }

    private static Texts in(Locale locale) {
        return Texts.of(TextsTest.class, locale);
    }
}
