package dev.storychat.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The application as a whole.
 *
 * @param name {@code APP_NAME}, what people see
 * @param host {@code HOST}, the address to listen on
 * @param port {@code PORT}
 * @param debug {@code DEBUG}: opens the self-tests and the chat page to everybody
 * @param corsOrigins {@code CORS_ORIGINS}: web origins that may call the conversation endpoint
 * @param historyLines {@code MAX_CONVERSATION_HISTORY}: messages of history sent to the model
 * @param searchLimit {@code DEFAULT_SEARCH_LIMIT}: results a page, 1 to 100
 * @param requestTimeout {@code REQUEST_TIMEOUT}: for one upstream call, retries included
 * @param retentionDays {@code HISTORY_RETENTION_DAYS}: 0 keeps nothing past the answer
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
        Path home) {
    public AppSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }
}
