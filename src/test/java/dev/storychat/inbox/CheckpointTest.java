package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    /** So long that only a checkpoint writes. */
    private static final String NEVER = ";WRITE_DELAY=100000000;DB_CLOSE_DELAY=-1";

    @TempDir
    Path folder;

    private final List<Checkpoint> open = new ArrayList<>();

    @AfterEach
    void end() {
        open.forEach(Checkpoint::close);
    }

    @Test
    void brings_to_the_file_what_a_killed_process_must_not_lose() throws Exception {
        var database = file("inbox");
        run(database, "create table letter (id int)");
        var checkpoint = checkpoint(database);
        checkpoint.reach();

        run(database, "insert into letter values (1)");
        assertThat(lettersAfterAKill()).isZero();
        checkpoint.reach();

        assertThat(lettersAfterAKill()).isOne();
    }

    @Test
    void writes_soon_for_one_who_does_not_wait() throws Exception {
        var database = file("inbox");
        run(database, "create table letter (id int)");
        run(database, "insert into letter values (1)");
        var written = new CountDownLatch(1);
        var checkpoint = new Checkpoint(database, Thread::new, true) {
            @Override
            void write() throws SQLException {
                super.write();
                written.countDown();
            }
        };
        open.add(checkpoint);

        checkpoint.soon();

        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lettersAfterAKill()).isOne();
    }

    @Test
    void keeps_the_letters_of_all_who_come_at_once() throws Exception {
        var database = file("inbox");
        run(database, "create table letter (id int)");
        var checkpoint = checkpoint(database);
        var threads = Executors.newFixedThreadPool(8);

        var begun = new CountDownLatch(8);
        var all = IntStream.range(0, 8)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    run(database, "insert into letter values (" + i + ")");
                    begun.countDown();
                    begun.await();
                    checkpoint.reach();
                    return null;
                }))
                .toList();
        for (var one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(lettersAfterAKill()).isEqualTo(8);
    }

    @Test
    void tells_everybody_who_waits_that_nothing_could_be_written() throws Exception {
        var database = file("inbox");
        var checkpoint = checkpoint(database);
        checkpoint.reach();

        run(database, "shutdown immediately");
        ((JdbcDataSource) database).setURL("jdbc:h2:file:/dev/null/nowhere;TRACE_LEVEL_FILE=0");

        assertThatThrownBy(checkpoint::reach).isInstanceOf(SQLException.class);
        assertThatThrownBy(checkpoint::reach).isInstanceOf(SQLException.class);
    }

    @Test
    void rests_the_longer_the_more_have_waited() throws Exception {
        var writes = new CountDownLatch(1);
        var mayWrite = new CountDownLatch(1);
        var rests = new LinkedBlockingQueue<Integer>();
        var counting = new Rest() {
            @Override
            void after(int waited, BooleanSupplier isOver) {
                rests.add(waited);
            }
        };
        var checkpoint = new Checkpoint(file("inbox"), Thread::new, true, counting) {
            @Override
            void write() throws SQLException {
                writes.countDown();
                try {
                    mayWrite.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
                super.write();
            }
        };
        open.add(checkpoint);
        var first = waiting(checkpoint);
        writes.await(); // who comes now waits for the next one
        var others = List.of(waiting(checkpoint), waiting(checkpoint), waiting(checkpoint));

        mayWrite.countDown();

        first.join();
        for (var other : others) {
            other.join();
        }
        assertThat(rests.take()).isLessThanOrEqualTo(1);
        assertThat(rests.take()).isEqualTo(3);
        assertThat(Rest.howLong(0)).isEqualTo(Duration.ofMillis(3));
        assertThat(Rest.howLong(20)).isEqualTo(Duration.ofMillis(10));
        assertThat(Rest.howLong(1_000)).isEqualTo(Duration.ofMillis(20));
    }

    /** A thread that waits for the next writing by now. */
    private static Thread waiting(Checkpoint checkpoint) {
        var thread = new Thread(() -> {
            try {
                checkpoint.reach();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void asks_nothing_of_a_database_that_writes_by_itself() throws Exception {
        var nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:file:/dev/null/nowhere;TRACE_LEVEL_FILE=0");

        new Checkpoint(nowhere, Thread::new, false).reach();
    }

    private Checkpoint checkpoint(DataSource database) {
        var checkpoint = new Checkpoint(database, Thread::new, true);
        open.add(checkpoint);
        return checkpoint;
    }

    /** What the file alone has, as the next process finds it. */
    private int lettersAfterAKill() throws Exception {
        Files.deleteIfExists(folder.resolve("copy.mv.db"));
        Files.copy(folder.resolve("inbox.mv.db"), folder.resolve("copy.mv.db"));
        try (var connection = file("copy").getConnection();
                var select = connection.prepareStatement("select count(*) from letter");
                var rows = select.executeQuery()) {
            rows.next();
            var count = rows.getInt(1);
            connection.createStatement().execute("shutdown immediately");
            return count;
        }
    }

    private DataSource file(String name) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name) + NEVER);
        return source;
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
