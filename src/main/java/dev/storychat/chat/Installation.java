package dev.storychat.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that installed us.
 *
 * @param platform the {@link Platform#name() name} of the platform
 * @param workspace the platform's tenant; a Slack team id, or the enterprise's where a whole one installed us
 * @param name what its people call it
 * @param grant what it gave us
 * @param generation counts the grants it gave; one that another took the place of has a lower number
 */
public record Installation(
        String platform, String workspace, String name, Grant grant, Instant installedAt, int generation) {

    /**
     * The right to act there.
     *
     * @param token for calls
     * @param refreshToken to get another token with, once; null where the token does not expire
     * @param renewAt when to get it; there when the refresh token is
     */
    public record Grant(
            String token,
            @Nullable String refreshToken,
            @Nullable Instant renewAt) {

        /** Whether it is time to get another. */
        public boolean isDue(Instant now) {
            return refreshToken != null && renewAt != null && !now.isBefore(renewAt);
        }

        /** Without the tokens. */
        @Override
        public String toString() {
            return "Grant[renewAt=" + renewAt + "]";
        }
    }
}
