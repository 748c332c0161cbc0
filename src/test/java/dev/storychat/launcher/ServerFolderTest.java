package dev.storychat.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    @TempDir
    Path data;

    @Test
    void removes_earlier_builds_and_what_an_interrupted_unpacking_left_and_nothing_else() throws IOException {
        var current = build("server-new");
        build("server-old");
        build("unpacking-half");
        Files.writeString(data.resolve("storychat.mv.db"), "kept");

        ServerFolder.removeOthers(data, current);

        assertThat(data).isDirectoryNotContaining("glob:**/{server-old,unpacking-*}");
        assertThat(current.resolve("wlp/lib/some.jar")).exists();
        assertThat(data.resolve("storychat.mv.db")).hasContent("kept");
    }

    /** What cannot be deleted here stands for what was not deleted yet when the process ended. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leaves_no_build_in_parts_under_its_name() throws IOException {
        var current = build("server-new");
        var old = build("server-old");
        Files.createDirectory(old.resolve("wlp/lib/kept"));
        Files.writeString(old.resolve("wlp/lib/kept/file"), "");
        var locked = old.resolve("wlp/lib/kept").toFile();
        assertThat(locked.setWritable(false)).isTrue();

        ServerFolder.removeOthers(data, current);

        assertThat(old).doesNotExist();
    }

    private Path build(String name) throws IOException {
        var folder = Files.createDirectories(data.resolve(name).resolve("wlp/lib"));
        Files.writeString(folder.resolve("some.jar"), "");
        return data.resolve(name);
    }
}
