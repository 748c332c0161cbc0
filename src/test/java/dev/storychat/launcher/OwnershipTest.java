package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a folder may be used is told by a predicate here: root, as in containers, may use them all. */
class OwnershipTest {
    @TempDir
    private Path home;

    private Path data;
    private Path server;

    @BeforeEach
    void has_been_started_before() throws IOException {
        data = Files.createDirectory(home.resolve("data"));
        server = Files.createDirectory(data.resolve("server-abc"));
        Files.createDirectory(data.resolve("logs"));
    }

    @Test
    void finds_nothing_wrong_with_folders_that_this_user_may_use() {
        assertThat(Ownership.problem(data, server, folder -> true)).isEmpty();
    }

    @Test
    void names_the_folder_that_another_user_made_and_the_cure() throws IOException {
        var owner = Files.getOwner(server).getName();

        assertThat(Ownership.problem(data, server, folder -> !folder.equals(server)))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith(server + " belongs to " + owner + " and cannot be used by ")
                        .contains("start as " + owner, "chown -R ")
                        .endsWith(data + "."));
    }

    @Test
    void looks_at_the_log_and_at_all_of_the_data() {
        assertThat(Ownership.problem(data, server, folder -> !folder.endsWith("logs")))
                .isPresent();
        assertThat(Ownership.problem(data, server, folder -> !folder.equals(data)))
                .isPresent();
    }

    @Test
    void looks_at_the_folder_of_the_start_where_nothing_is_kept_yet() {
        var none = home.resolve("none");

        assertThat(Ownership.problem(none, none.resolve("server-abc"), folder -> true))
                .isEmpty();
        assertThat(Ownership.problem(none, none.resolve("server-abc"), folder -> !folder.equals(home)))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(home + " belongs to "));
    }
}
