package dev.storychat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is there in each language, with the same values in the same order. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern VALUE = Pattern.compile("%(?:\\d\\$)?,?[ds]");

    static Stream<Path> bundles() throws IOException {
        return Files.walk(RESOURCES).filter(file -> file.endsWith("texts.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void says_the_same_in_english_and_german(Path english) {
        var german = read(english.resolveSibling("texts_de.properties"));
        var source = read(english);

        assertThat(german.stringPropertyNames()).isEqualTo(source.stringPropertyNames());
        for (var key : source.stringPropertyNames()) {
            assertThat(values(german.getProperty(key))).as(key).isEqualTo(values(source.getProperty(key)));
        }
    }

    private static String values(String text) {
        return String.join(
                " ", VALUE.matcher(text).results().map(found -> found.group()).toList());
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
