package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesSealTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of 32 bytes in all..".getBytes());

    private final AesSeal seal = new AesSeal(List.of(KEY));

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
        assertThatThrownBy(() -> new AesSeal(List.of(OTHER)).open(seal.close("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DATA_ENCRYPTION_KEY");
    }

    @Test
    void opens_what_a_former_key_closed() {
        assertThat(new AesSeal(List.of(OTHER, KEY)).open(seal.close("x"))).isEqualTo("x");
    }

    @Test
    void closes_with_the_first_of_several_keys() {
        var closed = new AesSeal(List.of(OTHER, KEY)).close("x");

        assertThat(new AesSeal(List.of(OTHER)).open(closed)).isEqualTo("x");
    }

    /** Closed by the version that did not tell which key it took. */
    @Test
    void opens_what_was_closed_before_texts_told_their_key() {
        var old = "\u0001aes:AAECAwQFBgcICQoL465DJiCf9tmjFnKKkWe7fnQazejM9OCYl06mwmzb1FZMarZnBX4lZw==";

        assertThat(new AesSeal(List.of(OTHER, KEY)).open(old)).isEqualTo("kept by an older version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all"})
    void refuses_what_somebody_put_in_its_place(String body) {
        var mark = seal.close("x").replaceFirst(":.*", ":");

        assertThatThrownBy(() -> seal.open(mark + body)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_a_text_that_was_changed() {
        var changed = new StringBuilder(seal.close("pay 10"));
        var inside = changed.length() - 12;
        changed.setCharAt(inside, changed.charAt(inside) == 'A' ? 'B' : 'A');

        assertThatThrownBy(() -> seal.open(changed.toString())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void says_what_is_missing_when_the_key_was_taken_away() {
        assertThatThrownBy(() -> new OpenSeal().open(seal.close("x"))).hasMessageContaining("DATA_ENCRYPTION_KEY");
    }
}
