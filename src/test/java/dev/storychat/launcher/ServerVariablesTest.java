package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerVariablesTest {

    @Test
    void lets_h2_write_no_stack_traces_to_the_console_nor_to_a_file_of_its_own() {
        assertThat(url(Map.of())).contains(";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
        assertThat(url(Map.of("DATABASE_URL", "jdbc:h2:mem:x"))).contains(";TRACE_LEVEL_FILE=0");
    }

    @Test
    void leaves_that_to_the_person_who_asks_for_it_and_to_other_databases() {
        assertThat(url(Map.of("DATABASE_URL", "jdbc:h2:mem:x;trace_level_file=3")))
                .contains("trace_level_file=3")
                .doesNotContain("TRACE_LEVEL_FILE=0")
                .contains("TRACE_LEVEL_SYSTEM_OUT=0");
        assertThat(url(Map.of("DATABASE_URL", "jdbc:h2:tcp://db/x"))).doesNotContain("TRACE_LEVEL");
        assertThat(url(Map.of("DATABASE_URL", "jdbc:postgresql://db/x"))).doesNotContain("TRACE_LEVEL");
    }

    private static String url(Map<String, String> set) {
        var variables = ServerVariables.of(Settings.read(set::get, Path.of(""), List.of()));
        return String.valueOf(variables.get("DATABASE_URL"));
    }
}
