package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlStateTest {

    @Test
    void takes_the_state_of_the_first_cause() {
        var first = new SQLException("refused", "08001", new IOException("refused"));

        assertThat(SqlState.of(new SQLException("wrapped", new IllegalStateException(first))))
                .isEqualTo("08001");
        assertThat(SqlState.of(new SQLException("outer", "42000", first))).isEqualTo("08001");
    }

    @Test
    void is_unknown_where_no_cause_has_one() {
        assertThat(SqlState.of(new SQLException("nothing known"))).isEqualTo("unknown");
    }
}
