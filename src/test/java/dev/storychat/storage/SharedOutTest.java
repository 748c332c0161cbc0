package dev.storychat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storychat.chat.Patient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedOutTest {
    private final SharedOut shares = new SharedOut();
    private final JdbcDataSource database = new JdbcDataSource();
    private final List<Connection> taken = new ArrayList<>();

    SharedOutTest() {
        database.setURL("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
    }

    @Test
    void lets_slack_have_a_connection_when_answers_have_all_of_theirs() throws SQLException {
        takeAllOfTheAnswers();

        try (var connection = shares.open(database::getConnection)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void lets_the_next_answer_go_on_when_one_gives_its_connection_back() throws Exception {
        takeAllOfTheAnswers();
        var waits = new CountDownLatch(1);
        var next = CompletableFuture.supplyAsync(() -> {
            waits.countDown();
            return patiently();
        });
        waits.await();
        assertThat(next).isNotDone();

        taken.remove(0).close();

        taken.add(next.get());
        assertThat(taken.get(taken.size() - 1).isValid(1)).isTrue();
    }

    @Test
    void counts_no_connection_that_was_closed_twice_or_never_opened() throws SQLException {
        takeAllOfTheAnswers();
        var first = taken.remove(0);
        first.close();
        first.close();
        Patient.run(() -> assertThatThrownBy(() -> shares.open(() -> {
                    throw new SQLException("down", "08001");
                }))
                .hasMessage("down"));

        taken.add(patiently());

        Patient.run(() -> {
            Thread.currentThread().interrupt(); // whoever has to wait now says so at once
            assertThatThrownBy(() -> shares.open(database::getConnection)).hasMessage("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    private void takeAllOfTheAnswers() {
        for (int i = 0; i < SharedOut.FOR_PATIENT_WORK; i++) {
            taken.add(patiently());
        }
    }

    private Connection patiently() {
        var opened = new ArrayList<Connection>();
        Patient.run(() -> {
            try {
                opened.add(shares.open(database::getConnection));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return opened.get(0);
    }
}
