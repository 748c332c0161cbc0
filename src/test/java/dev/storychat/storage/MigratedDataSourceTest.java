package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.Patient;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigratedDataSourceTest {
    private final AtomicLong now = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void brings_the_schema_up_to_date_before_the_first_connection(TestDatabase product) throws SQLException {
        try (var connection = product.migrated().getConnection()) {
            assertThat(count(connection)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaves_a_schema_that_is_up_to_date_alone(TestDatabase product) throws SQLException {
        var database = product.empty();
        new MigratedDataSource(database, new OpenSeal()).getConnection().close();

        try (var connection = new MigratedDataSource(database, new OpenSeal()).getConnection()) {
            assertThat(count(connection)).isZero();
        }
    }

    /** As a process that is killed right then leaves it. */
    @Test
    void has_the_schema_in_the_file_before_anybody_uses_it(@TempDir Path folder) throws Exception {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("used") + ";DB_CLOSE_DELAY=-1");
        new MigratedDataSource(database, new OpenSeal()).getConnection().close();

        Files.copy(folder.resolve("used.mv.db"), folder.resolve("left.mv.db"));

        try (var used = database.getConnection();
                var left = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("left"))) {
            assertThat(migrations(left)).isEqualTo(migrations(used)).isPositive();
            used.createStatement().execute("shutdown immediately");
        }
    }

    private static long migrations(Connection connection) throws SQLException {
        try (var found = connection
                .createStatement()
                .executeQuery("select count(*) from \"flyway_schema_history\" where \"success\"")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void tries_again_when_the_database_was_down() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:tcp://127.0.0.1:1/nobody-listens");
        var migrated = new MigratedDataSource(database, new OpenSeal(), now::get);

        assertThatThrownBy(migrated::getConnection).isInstanceOf(SQLException.class);
        database.setURL("jdbc:h2:mem:back-again;DB_CLOSE_DELAY=-1");
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        try (var connection = migrated.getConnection()) {
            assertThat(count(connection)).isZero();
        }
    }

    /** A try may take seconds, and Slack waits for three. */
    @Test
    void refuses_at_once_where_it_has_failed_just_now() {
        var tries = new AtomicInteger();
        var migrated = new MigratedDataSource(away(tries), new OpenSeal(), now::get);
        assertThatThrownBy(migrated::getConnection).isInstanceOf(SQLException.class);
        var first = tries.get();

        assertThatThrownBy(migrated::getConnection)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"));
        assertThat(tries).hasValue(first);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThatThrownBy(migrated::getConnection).isInstanceOf(SQLException.class);
        assertThat(tries).hasValueGreaterThan(first);
    }

    private static DataSource away(AtomicInteger tries) {
        return (DataSource) Proxy.newProxyInstance(
                MigratedDataSourceTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, called, values) -> {
                    tries.incrementAndGet();
                    throw new SQLException("nobody listens", "08001");
                });
    }

    @Test
    void keeps_connections_back_from_work_that_can_wait() throws SQLException {
        var migrated = TestDatabase.H2.migrated();
        var taken = new ArrayList<Connection>();

        Patient.run(() -> {
            for (int i = 0; i < SharedOut.FOR_PATIENT_WORK; i++) {
                taken.add(open(migrated));
            }
            Thread.currentThread().interrupt(); // whoever has to wait now says so at once
            assertThatThrownBy(migrated::getConnection).hasMessage("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        });

        taken.add(open(migrated));
        for (var connection : taken) {
            connection.close();
        }
    }

    private static Connection open(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from inbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
