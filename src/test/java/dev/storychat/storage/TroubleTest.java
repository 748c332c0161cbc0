package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08001, cannot be reached, DATABASE_URL",
        "08006, cannot be reached, DATABASE_URL",
        "90067, cannot be reached, DATABASE_URL",
        "28P01, refuses the user or the password, DATABASE_PASSWORD",
        "3D000, no database of that name, DATABASE_URL",
        "90146, no database of that name, DATABASE_URL",
        "90020, Another process, PostgreSQL",
        "90097, not written, file",
        "25006, not written, file",
        "53100, cannot write, disk",
        "90031, cannot write, disk",
        "90062, cannot be made, path",
        "57P03, is starting, wait",
        "XX000, XX000, ffdc"
    })
    void tells_each_in_words_with_a_cure(String state, String words, String cure) {
        assertThat(Trouble.told(state)).contains(words, cure);
    }

    @Test
    void takes_the_state_of_the_first_cause() {
        var first = new SQLException("refused", "08001", new IOException("refused"));

        assertThat(Trouble.state(new SQLException("wrapped", new IllegalStateException(first))))
                .isEqualTo("08001");
        assertThat(Trouble.state(new SQLException("outer", "42000", first))).isEqualTo("08001");
    }

    @Test
    void tells_what_has_no_state_as_well() {
        assertThat(Trouble.told(Trouble.state(new SQLException("nothing known"))))
                .contains("unknown");
        assertThat(Trouble.told("")).contains("cannot be used");
    }
}
