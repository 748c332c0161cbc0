package dev.storychat.launcher;

import dev.storychat.config.ConfigurationException;
import dev.storychat.config.DatabaseSettings;
import dev.storychat.config.Home;
import dev.storychat.config.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        variables.put("DATABASE_URL", quiet(settings.database()));
        if (settings.database().user() != null) {
            variables.put("DATABASE_USER", settings.database().user());
        }
        if (settings.database().password() != null) {
            variables.put("DATABASE_PASSWORD", settings.database().password().value());
        }
        return variables;
    }

    /** H2 would write the stack trace of each failure to the console or a file; its exceptions say the same. */
    private static String quiet(DatabaseSettings database) {
        var url = database.url();
        if (database.product().equals("H2") && database.isEmbedded()) {
            for (var option : List.of("TRACE_LEVEL_FILE=0", "TRACE_LEVEL_SYSTEM_OUT=0")) {
                var name = ";" + option.substring(0, option.indexOf('=') + 1);
                url += url.toUpperCase(Locale.ROOT).contains(name) ? "" : ";" + option;
            }
        }
        return url;
    }
}
