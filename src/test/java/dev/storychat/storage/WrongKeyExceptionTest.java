package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.DatabaseTrouble;
import org.junit.jupiter.api.Test;

class WrongKeyExceptionTest {

    @Test
    void is_told_as_what_it_is_by_those_who_see_the_state_alone() {
        var state = new WrongKeyException(new IllegalStateException("?")).getSQLState();

        assertThat(DatabaseTrouble.told(state)).contains("DATA_ENCRYPTION_KEY").doesNotContain("password");
    }
}
