package dev.storychat.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

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
        "ZK001, DATA_ENCRYPTION_KEY, again",
        "XX000, XX000, ffdc"
    })
    void tells_each_in_words_with_a_cure(String state, String words, String cure) {
        assertThat(DatabaseTrouble.told(state)).contains(words, cure);
    }

    @Test
    void tells_what_has_no_state_as_well() {
        assertThat(DatabaseTrouble.told("unknown")).contains("unknown");
        assertThat(DatabaseTrouble.told("")).contains("cannot be used");
    }
}
