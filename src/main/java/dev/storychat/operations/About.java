package dev.storychat.operations;

import dev.storychat.config.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What this installation is: its version, and which of its parts are real. */
@Dependent
class About {
    private final Settings settings;
    private final Pulse pulse;

    @Inject
    About(Settings settings, Pulse pulse) {
        this.settings = settings;
        this.pulse = pulse;
    }

    String name() {
        return settings.app().name();
    }

    /** As the build wrote it down. */
    String version() {
        try (var resource = About.class.getResourceAsStream("build.properties")) {
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@code slack}, {@code bedrock} and {@code storyblok}, each {@code real}, {@code embedded} or {@code off}; of
     * Bedrock {@code unknown} when its credentials were not found in time.
     */
    Map<String, String> modes(Duration patience) {
        var modes = new LinkedHashMap<String, String>();
        modes.put("slack", settings.slack().isConfigured() ? "real" : "off");
        modes.put("storyblok", showsTheSample() ? "embedded" : "real");
        modes.put(
                "bedrock",
                pulse.read("bedrock", patience)
                        .map(reading -> reading.state().mode())
                        .orElse("unknown"));
        return modes;
    }

    boolean showsTheSample() {
        return !settings.storyblok().isConfigured();
    }
}
