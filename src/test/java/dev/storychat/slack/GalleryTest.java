package dev.storychat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.fakes.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gallery {@code docs/slack.md} shows what Slack is really given. */
class GalleryTest {
    private static final Path FOLDER = Path.of("docs", "slack");
    private static final boolean RENEWS = Boolean.getBoolean("gallery.renew");
    private static final List<Exhibit> ALL = Stream.of(
                    GalleryAnswers.all(), GallerySearches.all(), GalleryCommands.all(), GalleryWindows.all())
            .flatMap(List::stream)
            .toList();

    static List<Exhibit> exhibits() {
        return ALL;
    }

    @BeforeAll
    static void draw() throws IOException {
        if (Boolean.getBoolean("gallery.pictures")) {
            Files.createDirectories(FOLDER);
            GalleryPictures.draw(ALL, FOLDER);
        }
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void shows_each_kind_as_slack_gets_it(Exhibit exhibit) throws IOException {
        var file = FOLDER.resolve(exhibit.name() + ".json");
        if (RENEWS) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, json(exhibit.content()));
        }

        assertThat(exhibit.faults()).isEmpty();
        assertThat(file).as(renewal(exhibit.name() + " is new")).exists();
        assertThat(json(JsonText.object(Files.readString(file))))
                .as(renewal("People now see another " + exhibit.name() + " than " + file + " shows"))
                .isEqualTo(json(exhibit.content()));
    }

    @Test
    void tells_of_each_kind_when_it_appears_and_shows_no_others() throws IOException {
        var page = Files.readString(Path.of("docs", "slack.md"));

        assertThat(ALL).allSatisfy(exhibit -> {
            assertThat(page).contains("(slack/" + exhibit.name() + ".json)", "(slack/" + exhibit.name() + ".png)");
            assertThat(FOLDER.resolve(exhibit.name() + ".png")).exists();
        });
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", "")))
                    .as("what docs/slack holds")
                    .allMatch(name -> ALL.stream().anyMatch(it -> it.name().equals(name)));
        }
    }

    private static String renewal(String what) {
        return what + ". If that is right: mvn test -Dtest=GalleryTest -Dgallery.renew=true -Dgallery.pictures=true"
                + " (the second needs Chromium), then look at the change";
    }

    private static String json(JsonObject content) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(content);
        }
        return text.toString().strip() + "\n";
    }
}
