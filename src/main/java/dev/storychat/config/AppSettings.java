package dev.storychat.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application as a whole.
 *
 * @param name {@code APP_NAME}, what people see
 * @param host {@code BIND_ADDRESS}, the address to listen on
 * @param port {@code PORT}
 * @param debug {@code DEBUG}: opens the self-tests and the chat page to everybody
 * @param corsOrigins {@code CORS_ORIGINS}: web origins that may call the conversation endpoint
 * @param historyLines {@code MAX_CONVERSATION_HISTORY}: messages of history sent to the model
 * @param searchLimit {@code DEFAULT_SEARCH_LIMIT}: results a page, 1 to 100
 * @param requestTimeout {@code REQUEST_TIMEOUT}: for one upstream call, retries included
 * @param retentionDays {@code HISTORY_RETENTION_DAYS}: 0 keeps nothing past the answer
 * @param encryptionKey {@code DATA_ENCRYPTION_KEY}, one key or, while it is changed, several with commas between them;
 *     null: text is kept as it is
 * @param home the folder that it was started in, where {@code .env} and the data are
 */
public record AppSettings(
        String name,
        String host,
        int port,
        boolean debug,
        List<String> corsOrigins,
        int historyLines,
        int searchLimit,
        Duration requestTimeout,
        int retentionDays,
        @Nullable Secret encryptionKey,
        Path home) {
    private static final String LOCAL_ORIGINS = "http://localhost:8000,http://127.0.0.1:8000";
    private static final int KEY_BYTES = 32;
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/\\s?#\\[\\]\"']+");

    public AppSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }

    static AppSettings read(Values values, Path home) {
        return new AppSettings(
                values.text("APP_NAME", "Storychat"),
                values.text("BIND_ADDRESS", "127.0.0.1"),
                values.number("PORT", 8000, 1, 65_535),
                values.flag("DEBUG"),
                origins(values),
                values.number("MAX_CONVERSATION_HISTORY", 10, 0, 200),
                values.number("DEFAULT_SEARCH_LIMIT", 10, 1, 100),
                Duration.ofSeconds(values.number("REQUEST_TIMEOUT", 30, 1, 600)),
                values.number("HISTORY_RETENTION_DAYS", 30, 0, 3_650),
                encryptionKey(values),
                home);
    }

    /** A JSON array, as the old service had it, or a list with commas. */
    private static List<String> origins(Values values) {
        var written = values.text("CORS_ORIGINS", LOCAL_ORIGINS);
        var bare =
                written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        var origins = Stream.of(bare.split(","))
                .map(origin ->
                        origin.strip().replaceAll("^([\"'])(.*)\\1$", "$2").replaceAll("/$", ""))
                .filter(origin -> !origin.isEmpty())
                .toList();
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .forEach(origin -> values.problem("CORS_ORIGINS: " + origin
                        + " is not an origin such as https://example.com (scheme and host, no path)."));
        return origins;
    }

    /** The keys of {@code DATA_ENCRYPTION_KEY}, in base64: the first closes, any opens; empty where there is none. */
    public List<Secret> encryptionKeys() {
        return encryptionKey == null ? List.of() : keys(encryptionKey.value());
    }

    private static @Nullable Secret encryptionKey(Values values) {
        var written = values.text("DATA_ENCRYPTION_KEY");
        if (written != null && !keys(written).stream().allMatch(AppSettings::isKey)) {
            values.problem("DATA_ENCRYPTION_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`."
                    + " While it is changed: the new key, a comma, the old key.");
        }
        return written == null ? null : new Secret(written);
    }

    private static List<Secret> keys(String written) {
        return Stream.of(written.split(",")).map(key -> new Secret(key.strip())).toList();
    }

    private static boolean isKey(Secret key) {
        try {
            return Base64.getDecoder().decode(key.value()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
