package dev.storychat.config;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that the server was started in: where {@code .env} is read and the data is kept. */
public final class Home {
    /** The system property by which the launcher tells it; Liberty moves the working directory. */
    public static final String PROPERTY = "storychat.home";

    private Home() {}

    /** The system property, else the environment's {@code STORYCHAT_HOME}, else the working directory. */
    public static Path find() {
        var told = Stream.of(System.getProperty(PROPERTY), System.getenv("STORYCHAT_HOME"))
                .filter(path -> path != null && !path.isBlank())
                .findFirst()
                .orElse("");
        return Path.of(told).toAbsolutePath().normalize();
    }

    /** The {@code .env} of this start: the file that {@code DOTENV_FILE} names, else the one at home. */
    public static Dotenv dotenv() {
        var named = System.getenv("DOTENV_FILE");
        return Dotenv.of(find().resolve(named == null || named.isBlank() ? ".env" : named));
    }
}
