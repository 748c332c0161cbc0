package dev.storychat.launcher;

import dev.storychat.config.ConfigurationException;
import dev.storychat.config.Home;
import dev.storychat.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that {@code server.xml} needs: Liberty itself reads no {@code .env}. */
final class ServerVariables {
    private ServerVariables() {}

    /** Prints them as {@code NAME=value} lines for {@code server.env}; problems go to standard error, with exit code 1. */
    public static void main(String[] args) {
        try {
            of(settings()).forEach((name, value) -> System.out.println(name + "=" + value));
        } catch (ConfigurationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Reads them from the environment and {@code .env}.
     *
     * @throws ConfigurationException when any setting, of whatever part, makes no sense
     */
    static Settings settings() {
        var dotenv = Home.dotenv();
        return Settings.read(
                name -> {
                    var value = System.getenv(name);
                    return value == null || value.isBlank() ? dotenv.values().get(name) : value;
                },
                Home.find(),
                dotenv.problems());
    }

    /** Those of them that the server needs, by the names that it knows. */
    static Map<String, String> of(Settings settings) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("STORYCHAT_HOST", settings.app().host());
        variables.put("PORT", Integer.toString(settings.app().port()));
        variables.put("DATABASE_URL", settings.database().url());
        if (settings.database().user() != null) {
            variables.put("DATABASE_USER", settings.database().user());
        }
        if (settings.database().password() != null) {
            variables.put("DATABASE_PASSWORD", settings.database().password().value());
        }
        return variables;
    }
}
