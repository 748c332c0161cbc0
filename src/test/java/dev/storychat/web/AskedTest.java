package dev.storychat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @Test
    void reads_the_question() {
        assertThat(Asked.read("{\"message\":\"What does it cost?\"}").message().text())
                .isEqualTo("What does it cost?");
    }

    /** The parser has a limit of its own, which it tells of by an exception of no kind. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 100_000})
    void refuses_what_is_nested_however_deep(int levels) {
        var nested = "[".repeat(levels) + "]".repeat(levels);

        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> Asked.read("{\"message\":" + nested + "}"))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(400));
    }
}
