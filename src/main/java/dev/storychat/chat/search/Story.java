package dev.storychat.chat.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story of the space, without its text.
 *
 * @param id Storyblok's numeric id as text
 * @param slug the full slug, such as {@code blog/pricing-2026}
 * @param contentType the component of its root, such as {@code article}; empty when the backend does not tell
 * @param language {@code default} or a language code
 * @param publishedAt null when the backend does not tell
 * @param url the public page
 * @param editUrl the page in Storyblok's Visual Editor; null for embedded content
 */
public record Story(
        String id,
        String name,
        String slug,
        String contentType,
        String language,
        List<String> tags,
        @Nullable Instant publishedAt,
        String url,
        @Nullable String editUrl) {
    public Story {
        tags = List.copyOf(tags);
    }
}
