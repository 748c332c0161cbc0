package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class AesSealTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final AesSeal seal = new AesSeal(KEY);

    @Test
    void opens_what_it_closed() {
        assertThat(seal.open(seal.close("Größe 👩"))).isEqualTo("Größe 👩");
    }

    @Test
    void shows_neither_the_text_nor_that_two_texts_are_the_same() {
        assertThat(seal.close("secret")).doesNotContain("secret").isNotEqualTo(seal.close("secret"));
    }

    @Test
    void reads_what_was_kept_before_there_was_a_key() {
        assertThat(seal.open("plain")).isEqualTo("plain");
    }

    @Test
    void refuses_what_another_key_closed() {
        var other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> new AesSeal(Base64.getEncoder().encodeToString(other)).open(seal.close("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DATA_ENCRYPTION_KEY");
    }

    @Test
    void says_what_is_missing_when_the_key_was_taken_away() {
        assertThatThrownBy(() -> new OpenSeal().open(seal.close("x"))).hasMessageContaining("DATA_ENCRYPTION_KEY");
    }
}
