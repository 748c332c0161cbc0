package dev.storychat.config;

import org.jspecify.annotations.Nullable;

/**
 * The admin surface.
 *
 * @param user {@code ADMIN_USER}
 * @param password {@code ADMIN_PASSWORD}
 */
public record AdminSettings(@Nullable String user, @Nullable Secret password) {

    /** Whether there is an admin at all; else the admin surface does not exist. */
    public boolean isOn() {
        return user != null && password != null;
    }

    static AdminSettings read(Values values) {
        values.together("ADMIN_USER", "ADMIN_PASSWORD");
        return new AdminSettings(values.text("ADMIN_USER"), values.secret("ADMIN_PASSWORD"));
    }
}
