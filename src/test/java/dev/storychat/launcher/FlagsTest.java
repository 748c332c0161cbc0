package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static final List<String> OURS = List.of("-XX:+UseSerialGC", "-Xms192m", "-Xmx384m");

    @Test
    void lets_what_the_person_wrote_come_last_so_that_it_counts() {
        assertThat(Flags.of(OURS, List.of("-XX:MetaspaceSize=64m", "-Dname=value")))
                .containsExactly("-XX:+UseSerialGC", "-Xms192m", "-Xmx384m", "-XX:MetaspaceSize=64m", "-Dname=value");
    }

    @Test
    void leaves_the_garbage_collector_to_the_person_who_names_one() {
        assertThat(Flags.of(OURS, List.of("-XX:+UseG1GC"))).containsExactly("-Xms192m", "-Xmx384m", "-XX:+UseG1GC");
    }

    @Test
    void leaves_the_heap_to_the_person_who_gives_it_a_size_that_may_be_less_than_ours_begins_with() {
        assertThat(Flags.of(OURS, List.of("-Xmx128m"))).containsExactly("-XX:+UseSerialGC", "-Xmx128m");
    }

    @Test
    void gives_no_flag_to_a_processor_or_a_java_that_would_refuse_to_start_with_it() {
        assertThat(Flags.on("amd64", 17)).containsExactly("-XX:StackShadowPages=10");
        assertThat(Flags.on("aarch64", 17)).isEmpty();
        assertThat(Flags.on("aarch64", 25)).containsExactly("--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void priorities_of_threads_count() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")))
                .contains("-XX:ThreadPriorityPolicy=1", "-XX:JavaPriority1_To_OSPriority=10");
    }
}
