package dev.storychat.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database.
 *
 * @param url {@code DATABASE_URL}, a JDBC address; file paths in it are absolute
 * @param user {@code DATABASE_USER}
 * @param password {@code DATABASE_PASSWORD}
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable Secret password) {
    private static final Pattern RELATIVE_FILE = Pattern.compile("(jdbc:h2:(?:file:)?)(\\.[^;]*)(.*)");
    private static final Pattern EMBEDDED =
            Pattern.compile("jdbc:h2:(?!tcp:|ssl:)(?!.*;AUTO_SERVER=TRUE).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:).*");

    /** {@code H2} or {@code PostgreSQL}. */
    public String product() {
        return url.startsWith("jdbc:postgresql:") ? "PostgreSQL" : "H2";
    }

    /** Whether the database lives in this process, so that no other one can use it at the same time. */
    public boolean isEmbedded() {
        return EMBEDDED.matcher(url).matches();
    }

    static DatabaseSettings read(Values values, Path home) {
        var url = values.text("DATABASE_URL", "jdbc:h2:file:./data/storychat");
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            values.problem("DATABASE_URL must begin with jdbc:h2: or jdbc:postgresql:, for example"
                    + " jdbc:postgresql://localhost:5432/storychat (user and password have settings of their own).");
        }
        return new DatabaseSettings(
                patient(forH2(atHome(url, home))), values.text("DATABASE_USER"), values.secret("DATABASE_PASSWORD"));
    }

    /** Liberty moves the working directory, so that a relative path would lie inside the server. */
    private static String atHome(String url, Path home) {
        var relative = RELATIVE_FILE.matcher(url);
        return relative.matches()
                ? relative.group(1) + home.resolve(relative.group(2)).normalize() + relative.group(3)
                : url;
    }

    /**
     * H2 closes itself at the first sign of an end, while answers are still being finished: Liberty closes it at the last.
     * What must survive a process that is killed asks for its writing before it goes on, the rest is written half a second
     * later. A shorter time (<a href="https://h2database.com/html/commands.html#set_write_delay">SET WRITE_DELAY</a>) costs
     * more than it brings: H2 looks ten times within it whether it is idle, and if so, it tidies its file up with everything
     * locked.
     *
     * <p>It would keep 24 MB of pages as well (<a
     * href="https://h2database.com/html/commands.html#set_cache_size">SET CACHE_SIZE</a>, in KiB). Most are versions that
     * the next answer replaces, and they live just long enough to need a full collection.
     */
    private static String forH2(String url) {
        if (!H2_FILE.matcher(url).matches()) {
            return url;
        }
        return with(with(url, "DB_CLOSE_ON_EXIT=FALSE"), "CACHE_SIZE=2048");
    }

    /**
     * PostgreSQL's driver waits for ever for an answer unless told otherwise, and Slack waits 3 seconds for ours: a
     * server that went away without a word must be noticed (<a
     * href="https://jdbc.postgresql.org/documentation/use/#connection-parameters">connection parameters</a>).
     */
    private static String patient(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        var patient = url;
        for (var option : List.of("connectTimeout=2", "socketTimeout=10", "tcpKeepAlive=true")) {
            if (!patient.contains(option.substring(0, option.indexOf('=') + 1))) {
                patient += (patient.contains("?") ? "&" : "?") + option;
            }
        }
        return patient;
    }

    private static String with(String url, String option) {
        var name = option.substring(0, option.indexOf('=') + 1);
        return url.toUpperCase(Locale.ROOT).contains(";" + name) ? url : url + ";" + option;
    }
}
