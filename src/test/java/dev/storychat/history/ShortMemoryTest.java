package dev.storychat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofSeconds(3), () -> now);

    @Test
    void reads_once_for_a_while() {
        memory.get("a", () -> "first");

        assertThat(memory.get("a", () -> "second")).isEqualTo("first");
        now = now.plusSeconds(3);
        assertThat(memory.get("a", () -> "second")).isEqualTo("second");
    }

    @Test
    void reads_anew_what_was_changed() {
        memory.get("a", () -> "first");

        memory.forget("a");

        assertThat(memory.get("a", () -> "second")).isEqualTo("second");
    }

    @Test
    void does_not_remember_what_was_read_before_a_change() {
        var read = memory.get("a", () -> {
            memory.forget("a"); // somebody changes it while it is read
            return "old";
        });

        assertThat(read).isEqualTo("old");
        assertThat(memory.get("a", () -> "new")).isEqualTo("new");
    }
}
