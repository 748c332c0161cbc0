package dev.storychat.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one start.
 *
 * @param warnings what is set in a way that works but is not what was meant, each with its cure
 */
public record Settings(
        AppSettings app,
        AnswerSettings answers,
        SlackSettings slack,
        BedrockSettings bedrock,
        StoryblokSettings storyblok,
        DatabaseSettings database,
        AdminSettings admin,
        List<String> warnings) {
    public Settings {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads them.
     *
     * @param source gives the raw value of a setting, or null
     * @param home where {@code .env} and the data are
     * @param dotenvProblems what is wrong with the file itself
     * @throws ConfigurationException names everything that is wrong, not the first thing only
     */
    public static Settings read(Function<String, @Nullable String> source, Path home, List<String> dotenvProblems) {
        var values = new Values(source);
        dotenvProblems.forEach(values::problem);
        var settings = new Settings(
                AppSettings.read(values, home),
                AnswerSettings.read(values),
                SlackSettings.read(values),
                BedrockSettings.read(values),
                StoryblokSettings.read(values),
                DatabaseSettings.read(values, home),
                AdminSettings.read(values),
                values.warnings());
        if (!values.problems().isEmpty()) {
            throw new ConfigurationException(values.problems());
        }
        return settings;
    }
}
