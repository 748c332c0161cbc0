package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Part;
import dev.storychat.config.DatabaseSettings;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DatabasePartTest {
    private static final DatabaseSettings SETTINGS = new DatabaseSettings("jdbc:h2:mem:any", null, null);

    @Test
    void works_where_the_database_answers() {
        var state = look(TestDatabase.H2.migrated());

        assertThat(state.works()).isTrue();
        assertThat(state.data()).containsOnlyKeys("product");
    }

    @Test
    void does_not_work_where_nobody_listens() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:tcp://127.0.0.1:1/nobody-listens");

        var state = look(database);

        assertThat(state.works()).isFalse();
        assertThat(state.data()).containsKey("sql_state");
    }

    @Test
    void does_not_work_with_a_key_that_does_not_fit_and_says_so() throws SQLException {
        var database = TestDatabase.H2.empty();
        new MigratedDataSource(database, seal((byte) 1)).getConnection().close();

        var state = look(new MigratedDataSource(database, seal((byte) 2)));

        assertThat(state.works()).isFalse();
        assertThat(String.valueOf(state.data().get("problem"))).contains("DATA_ENCRYPTION_KEY");
    }

    private static Part.State look(DataSource database) {
        return new DatabasePart(database, SETTINGS).look();
    }

    private static AesSeal seal(byte first) {
        var key = new byte[32];
        key[0] = first;
        return new AesSeal(List.of(Base64.getEncoder().encodeToString(key)));
    }
}
