package dev.storychat.faults;

import dev.storychat.flow.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that can be stopped and started again with what it holds. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data) {
        this.data = data;
        this.server = start(data, 0);
    }

    static Postgres start() {
        return new Postgres(Folders.temporary());
    }

    /** Lines for {@code .env} of one that has a user of its own. */
    List<String> settingsOf(String user) {
        execute("create role " + user + " superuser login password 'secret'");
        return List.of(
                "DATABASE_URL=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                "DATABASE_USER=" + user,
                "DATABASE_PASSWORD=secret");
    }

    /** Breaks the connections of one user and takes no new ones of theirs, as when the network is cut between the two. */
    void shutOut(String user) {
        execute("alter role " + user + " nologin");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + user + "'");
    }

    void letIn(String user) {
        execute("alter role " + user + " login");
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks all connections and takes no new ones. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on the same port with the same data. */
    void startAgain() {
        server = start(data, server.getPort());
    }

    /** The first column of the first row. */
    Optional<String> first(String sql, String parameter) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start(Path data, int port) {
        try {
            var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        Folders.delete(data);
    }
}
