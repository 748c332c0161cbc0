package dev.storychat.config;

import java.net.URI;
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
}
