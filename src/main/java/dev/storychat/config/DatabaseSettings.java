package dev.storychat.config;

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

    /** {@code H2} or {@code PostgreSQL}. */
    public String product() {
        return url.startsWith("jdbc:postgresql:") ? "PostgreSQL" : "H2";
    }
}
