package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Logger LOG = Logger.getLogger(Patience.class.getName());

    private final List<String> log = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final Patience patience = new Patience(now::get);
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            log.add(MessageFormat.format(told.getMessage(), told.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.ALL);
        LOG.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listening);
        LOG.setLevel(null);
    }

    @Test
    void tells_in_words_what_is_wrong_and_what_to_do() {
        patience.lost("08001");

        assertThat(log).singleElement().asString().contains("08001", "cannot be reached", "DATABASE_URL");
    }

    @Test
    void tells_of_an_outage_and_of_its_end_once() {
        for (int second = 0; second < 5; second++) {
            patience.lost("08001");
            pass(Duration.ofSeconds(1));
        }
        for (int second = 0; second < 5; second++) {
            patience.reached();
            pass(Duration.ofSeconds(1));
        }

        assertThat(log).hasSize(2).last().isEqualTo("the inbox is back");
    }

    /** Each round reads, which works, and each second or so something has to be written. */
    @Test
    void tells_once_of_a_database_that_can_be_read_and_not_written() {
        for (int round = 0; round < 50; round++) {
            patience.lost("90097");
            pass(Duration.ofMillis(1200));
            patience.reached();
            pass(Duration.ofMillis(800));
        }

        assertThat(log).singleElement().asString().contains("can be read and not written");
        assertThat(patience.isOver()).isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
