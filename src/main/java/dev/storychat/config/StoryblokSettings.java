package dev.storychat.config;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storyblok.
 *
 * @param token {@code STORYBLOK_TOKEN}, of the Content Delivery API
 * @param spaceId {@code STORYBLOK_SPACE_ID}
 * @param apiBase {@code STORYBLOK_API_BASE} or the host of the space's region; no path, no slash at its end
 * @param apiBaseGiven whether it was set: such a host may offer the semantic search beside the Content Delivery API
 * @param publicUrl {@code STORYBLOK_PUBLIC_URL}: where the stories are published; null: the space's domain
 * @param webhookSecret {@code STORYBLOK_WEBHOOK_SECRET}
 */
public record StoryblokSettings(
        @Nullable Secret token,
        @Nullable String spaceId,
        URI apiBase,
        boolean apiBaseGiven,
        @Nullable URI publicUrl,
        @Nullable Secret webhookSecret) {

    /** Whether there is a space to read; else the sample space is shown. */
    public boolean isConfigured() {
        return token != null;
    }

    /** Tells this space, as it is seen through these settings, from another one. The token cannot be got from it. */
    public String fingerprint() {
        var seen = String.join(
                "\n",
                List.of(
                        apiBase.toString(),
                        spaceId == null ? "" : spaceId,
                        token == null ? "" : token.value(),
                        publicUrl == null ? "" : publicUrl.toString()));
        return sha256(seen);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static StoryblokSettings read(Values values) {
        var space = space(values);
        var token = values.secret("STORYBLOK_TOKEN");
        warnOfGaps(values, token, space);
        return new StoryblokSettings(
                token,
                space,
                base(values, SpaceRegion.of(space).api()),
                values.isSet("STORYBLOK_API_BASE"),
                values.address("STORYBLOK_PUBLIC_URL"),
                values.secret("STORYBLOK_WEBHOOK_SECRET"));
    }

    private static @Nullable String space(Values values) {
        var space = values.text("STORYBLOK_SPACE_ID");
        if (space != null && !space.matches("\\d{1,18}")) {
            values.problem("STORYBLOK_SPACE_ID=" + space + " must be the number under Settings > General, without #.");
            return null;
        }
        return space;
    }

    private static void warnOfGaps(Values values, @Nullable Secret token, @Nullable String space) {
        if (token != null && space == null) {
            values.warn("STORYBLOK_SPACE_ID is not set: the space is taken to be in the EU, and links into Storyblok"
                    + " are left out.");
        }
        if (token == null && space != null) {
            values.warn("STORYBLOK_TOKEN is not set: the sample space is shown instead of space " + space + ".");
        }
    }

    private static URI base(Values values, URI ofRegion) {
        var base = values.address("STORYBLOK_API_BASE", ofRegion);
        var path = base.getRawPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            values.problem("STORYBLOK_API_BASE=" + base + " must be a host alone, such as " + ofRegion
                    + ": the paths are added here.");
        }
        return URI.create(base.toString().replaceFirst("/+$", ""));
    }
}
