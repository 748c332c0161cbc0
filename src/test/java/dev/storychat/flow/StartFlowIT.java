package dev.storychat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How the server starts: in which process, wrongly configured, with another key, and with no settings at all. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StartFlowIT {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    /** JNA's native part is not looked for in the jar then: as where there is none for the system. */
    private static final String CANNOT_REPLACE_ITSELF = "-Djna.noclasspath=true";

    /** With them the SDK's client is opened at the start. */
    private static final List<String> KEYS = List.of(
            "AWS_ACCESS_KEY_ID=AKIASTORYCHATFAKE000",
            "AWS_SECRET_ACCESS_KEY=secret",
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME=http://127.0.0.1:9");

    private static final String OTHER_KEY = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";

    @Test
    void does_not_start_with_a_wrong_configuration_and_tells_all_that_is_wrong() {
        var folder = Folders.forServer();
        var wrong = List.of(
                "SLACK_BOT_TOKEN=xoxp-secret-of-another-kind",
                "AWS_ACCESS_KEY_ID=AKIASTORYCHATFAKE000",
                "STORYBLOK_TOKEN=secret-token-of-storyblok",
                "STORYBLOK_SPACE_ID=my-space",
                "STORYBLOK_API_BASE=nowhere",
                "DATABASE_URL=jdbc:unheard-of:thing",
                "DATA_ENCRYPTION_KEY=c2VjcmV0LWJ1dC1zaG9ydA==",
                "CORS_ORIGINS=example.com/path",
                "REQUEST_TIMEOUT=soon",
                "DEBUG=perhaps");
        try (var server = RunningServer.launch(folder, Map.of(), wrong)) {

            var exit = server.awaitExit();

            assertThat(exit).isNotZero();
            assertThat(server.output())
                    .contains("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "AWS_SECRET_ACCESS_KEY")
                    .contains("STORYBLOK_SPACE_ID", "STORYBLOK_API_BASE", "DATABASE_URL", "DATA_ENCRYPTION_KEY")
                    .contains("CORS_ORIGINS", "REQUEST_TIMEOUT", "DEBUG")
                    .doesNotContain("xoxp-secret", "secret-token-of-storyblok", "c2VjcmV0", "\tat ");
        } finally {
            Folders.leave(folder);
        }
    }

    @Test
    void does_not_start_where_another_process_has_its_port_and_says_so() throws IOException {
        var folder = Folders.forServer();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            try (var server = RunningServer.launch(folder, Map.of("PORT", port), List.of())) {

                assertThat(server.awaitExit()).isNotZero();

                assertThat(server.output())
                        .contains("PORT=" + port + " is in use", "set another PORT")
                        .doesNotContain("http://", "\tat ");
            }
        } finally {
            Folders.leave(folder);
        }
    }

    @Test
    void says_at_the_start_that_the_key_does_not_fit_and_touches_nothing() {
        var folder = Folders.forServer();
        try {
            RunningServer.launch(folder, Map.of(), List.of("DATA_ENCRYPTION_KEY=" + KEY))
                    .awaitReady()
                    .close();

            var wrong = List.of("DATA_ENCRYPTION_KEY=" + OTHER_KEY);
            try (var server = RunningServer.launch(folder, Map.of(), wrong).awaitOutput("  Look at ")) {
                assertThat(server.output())
                        .contains("The database is not used", "no key of DATA_ENCRYPTION_KEY fits")
                        .doesNotContain(OTHER_KEY);
            }

            var both = List.of("DATA_ENCRYPTION_KEY=" + OTHER_KEY + "," + KEY);
            RunningServer.launch(folder, Map.of(), both).awaitReady().close();
        } finally {
            Folders.leave(folder);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void becomes_the_server_with_our_flags_in_the_process_that_was_started() throws IOException {
        var folder = Folders.forServer();
        try (var server = RunningServer.launch(folder, Map.of(), KEYS).awaitReady()) {
            assertThat(server.others()).isEmpty();

            var process = Path.of("/proc", Long.toString(server.itself().pid()));
            assertThat(strings(process.resolve("cmdline"))).contains("-XX:+UseSerialGC");
            if (System.getProperty("os.arch").equals("amd64")) {
                assertThat(strings(process.resolve("cmdline"))).contains("-XX:StackShadowPages=10");
            }
            assertThat(strings(process.resolve("environ"))).contains("MALLOC_ARENA_MAX=2");
            assertThat(server.output())
                    .doesNotContain("sun.misc.Unsafe") // Netty, from Java 24 on
                    .doesNotContain("CWWKZ0058I"); // Liberty looks through its folders
        } finally {
            Folders.leave(folder);
        }
    }

    /** Liberty would read all classes of those that are in the application at each start, and nobody would notice why. */
    @Test
    void has_the_libraries_beside_the_application() throws IOException {
        try (var jar = new JarFile(RunningServer.JAR.toFile())) {
            var names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names)
                    .anyMatch(name -> name.matches("wlp/usr/servers/storychat/libraries/netty-.*\\.jar"))
                    .noneMatch(name -> name.contains("WEB-INF/lib/"));
        }
    }

    @Test
    void leaves_no_process_behind_when_the_one_that_was_started_is_killed() {
        var folder = Folders.forServer();
        try (var server =
                RunningServer.launchWithFlags(folder, CANNOT_REPLACE_ITSELF).awaitReady()) {

            var others = server.killLauncherHard();

            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(other -> assertThat(other.onExit()).succeedsWithin(Duration.ofSeconds(5)));
        } finally {
            Folders.leave(folder);
        }
    }

    @Test
    void answers_from_the_sample_space_on_a_page_when_nothing_is_set() {
        var folder = Folders.forServer();
        try (var server = RunningServer.launch(folder, Map.of(), List.of()).awaitReady()) {

            var page = Http.get(server.at("/"));
            var answer =
                    Http.postJson(server.at("/api/conversation"), "{\"message\":\"What does the Monthly plan cost?\"}");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("id=\"message\"");
            assertThat(Http.get(server.at("/admin")).statusCode()).isEqualTo(404);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Http.json(answer).getString("message")).contains("No model is connected", "Monthly");
            assertThat(Http.json(answer).getJsonObject("results").getJsonArray("stories"))
                    .isNotEmpty();
        } finally {
            Folders.leave(folder);
        }
    }

    /** Texts that each end with a zero byte. */
    private static List<String> strings(Path file) throws IOException {
        return List.of(Files.readString(file).split("\0"));
    }
}
