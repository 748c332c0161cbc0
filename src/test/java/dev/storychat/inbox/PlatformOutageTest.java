package dev.storychat.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.PlatformUnavailableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformOutageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Message MESSAGE = new Message("1", new Place("slack", "T1", "C1", "1"), "U1", "x", NOON);
    private static final Throwable AWAY = new PlatformUnavailableException("away") {};

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 2", "40, 10", "600, 30", "3600, 30"})
    void asks_again_the_less_often_the_longer_it_takes(int age, int pause) {
        assertThat(PlatformOutage.pause(MESSAGE, AWAY, NOON.plusSeconds(age))).contains(Duration.ofSeconds(pause));
    }

    @Test
    void gives_up_after_an_hour() {
        assertThat(PlatformOutage.pause(MESSAGE, AWAY, NOON.plusSeconds(3601))).isEmpty();
    }

    @Test
    void is_no_excuse_for_other_failures() {
        assertThat(PlatformOutage.pause(MESSAGE, new IllegalStateException("away"), NOON))
                .isEmpty();
    }
}
