package dev.storychat.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Fresh databases of both products, with the product's own schema. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource empty() {
            var database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return database;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            var name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                    var create = connection.createStatement()) {
                create.execute("create schema " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.ONE.getDatabase("postgres", "postgres", Map.of("currentSchema", name));
        }
    };

    abstract DataSource empty();

    public DataSource migrated() {
        return new MigratedDataSource(empty(), new OpenSeal());
    }

    /** For parameterized tests that must hold on both. */
    public static Stream<DataSource> all() {
        return Stream.of(values()).map(TestDatabase::migrated);
    }

    /** Started once for all tests, ended with them. */
    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
