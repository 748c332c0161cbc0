package dev.storychat.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Reads the settings once, through MicroProfile Config, and hands each part its own. */
@ApplicationScoped
class SettingsBeans {
    private final Settings settings = Settings.read(
            name -> firstNonBlank(ConfigProvider.getConfig(), name),
            Home.find(),
            Home.dotenv().problems());

    /** Source by source: an empty value in a higher one must not hide the value in a lower one. */
    private static @Nullable String firstNonBlank(Config config, String name) {
        for (ConfigSource source : config.getConfigSources()) {
            var value = source.getValue(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    @Produces
    Settings settings() {
        return settings;
    }

    @Produces
    AppSettings app() {
        return settings.app();
    }

    @Produces
    AnswerSettings answers() {
        return settings.answers();
    }

    @Produces
    SlackSettings slack() {
        return settings.slack();
    }

    @Produces
    BedrockSettings bedrock() {
        return settings.bedrock();
    }

    @Produces
    StoryblokSettings storyblok() {
        return settings.storyblok();
    }

    @Produces
    DatabaseSettings database() {
        return settings.database();
    }

    @Produces
    AdminSettings admin() {
        return settings.admin();
    }
}
