package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Part;
import dev.storychat.config.DatabaseSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePartTest {
    private static final DatabaseSettings SETTINGS = new DatabaseSettings("jdbc:h2:mem:any", null, null);

    @Test
    void works_where_the_database_answers() {
        var state = look(TestDatabase.H2.migrated());

        assertThat(state.works()).isTrue();
        assertThat(state.data()).containsOnlyKeys("product");
    }

    @Test
    void does_not_work_where_it_can_be_read_and_not_written(@TempDir Path folder) throws SQLException {
        var file = "jdbc:h2:file:" + folder.resolve("storychat");
        new MigratedDataSource(h2(file), new OpenSeal()).getConnection().close();

        var state = look(h2(file + ";ACCESS_MODE_DATA=r"));

        assertThat(state.works()).isFalse();
        assertThat(problem(state)).contains("can be read and not written");
    }

    @Test
    void works_again_by_itself_as_soon_as_writing_works(@TempDir Path folder) throws SQLException {
        var file = "jdbc:h2:file:" + folder.resolve("storychat");
        var database = h2(file);
        new MigratedDataSource(database, new OpenSeal()).getConnection().close();
        var part = new DatabasePart(database, SETTINGS);
        database.setURL(file + ";ACCESS_MODE_DATA=r");
        assertThat(part.look().works()).isFalse();

        database.setURL(file);

        assertThat(part.look().works()).isTrue();
    }

    @Test
    void does_not_work_where_nobody_listens() {
        var state = look(h2("jdbc:h2:tcp://127.0.0.1:1/nobody-listens"));

        assertThat(state.works()).isFalse();
        assertThat(state.data().get("sql_state")).hasToString("90067");
        assertThat(problem(state)).contains("cannot be reached").doesNotContain("nobody-listens");
    }

    @Test
    void tells_the_same_before_the_schema_was_brought_up_to_date() {
        var state = look(new MigratedDataSource(h2("jdbc:h2:tcp://127.0.0.1:1/nobody-listens"), new OpenSeal()));

        assertThat(state.data().get("sql_state")).hasToString("90067");
        assertThat(problem(state)).contains("cannot be reached");
    }

    @Test
    void does_not_work_with_a_key_that_does_not_fit_and_says_so() throws SQLException {
        var database = TestDatabase.H2.empty();
        new MigratedDataSource(database, seal((byte) 1)).getConnection().close();

        var state = look(new MigratedDataSource(database, seal((byte) 2)));

        assertThat(state.works()).isFalse();
        assertThat(problem(state)).contains("DATA_ENCRYPTION_KEY");
    }

    private static JdbcDataSource h2(String url) {
        var database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }

    private static Part.State look(DataSource database) {
        return new DatabasePart(database, SETTINGS).look();
    }

    private static String problem(Part.State state) {
        return String.valueOf(state.data().get("problem"));
    }

    private static AesSeal seal(byte first) {
        var key = new byte[32];
        key[0] = first;
        return new AesSeal(List.of(Base64.getEncoder().encodeToString(key)));
    }
}
