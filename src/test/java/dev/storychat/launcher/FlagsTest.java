package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static final List<String> OURS = List.of("-XX:+UseSerialGC", "-Xmx384m");

    @Test
    void lets_what_the_person_wrote_come_last_so_that_it_counts() {
        assertThat(Flags.of(OURS, List.of("-Xmx1g", "-Dname=value")))
                .containsExactly("-XX:+UseSerialGC", "-Xmx384m", "-Xmx1g", "-Dname=value");
    }

    @Test
    void leaves_the_garbage_collector_to_the_person_who_names_one() {
        assertThat(Flags.of(OURS, List.of("-XX:+UseG1GC"))).containsExactly("-Xmx384m", "-XX:+UseG1GC");
    }
}
