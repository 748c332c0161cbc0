package dev.storychat.content.story;

import dev.storychat.chat.search.Story;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories as the Content Delivery API gives them
 * (<a href="https://www.storyblok.com/docs/api/content-delivery/v2/stories/the-story-object">the story object</a>).
 */
public final class StoryReader {
    private final String publicBase;
    private final @Nullable String space;

    /**
     * A reader for one space.
     *
     * @param publicBase where its stories are published; empty when nobody knows: then links lead to the editor
     * @param space its id; null for embedded content, which has no editor
     */
    public StoryReader(String publicBase, @Nullable String space) {
        this.publicBase = publicBase.replaceAll("/+$", "");
        this.space = space;
    }

    /** Reads a story with its text. Missing members become empty ones. */
    public StoryDocument read(JsonObject json) {
        var addresses = new Addresses(publicBase);
        var content = Member.object(json, "content");
        var markdown = new ContentTree(addresses).markdown(content);
        var story = new Story(
                Member.text(json, "id"),
                name(json),
                Member.text(json, "full_slug"),
                Member.text(content, "component"),
                language(json),
                Member.texts(json, "tag_list"),
                instant(Member.first(json, "published_at", "first_published_at", "created_at")),
                url(Member.text(json, "path"), Member.text(json, "full_slug"), Member.text(json, "id")),
                editUrl(Member.text(json, "id")));
        return new StoryDocument(story, Member.text(json, "uuid"), markdown, addresses.hosts());
    }

    /** The public page; {@code path} is the real path that a space may set instead of the slug. */
    public String url(String path, String slug, String id) {
        if (path.startsWith("https://") || path.startsWith("http://")) {
            return path;
        }
        var editor = editUrl(id);
        if (publicBase.isEmpty() && editor != null) {
            return editor;
        }
        var page = path.isBlank() ? slug : path;
        return publicBase + (page.startsWith("/") ? "" : "/") + page.strip().replace(" ", "%20");
    }

    /** The page in the Visual Editor; null for embedded content. */
    public @Nullable String editUrl(String id) {
        return space == null ? null : "https://app.storyblok.com/#/me/spaces/" + space + "/stories/0/0/" + id;
    }

    private static String name(JsonObject json) {
        return Member.first(json, "name", "slug", "full_slug").strip().replaceAll("\\s+", " ");
    }

    private static String language(JsonObject json) {
        var language = Member.text(json, "lang").toLowerCase(Locale.ROOT);
        return language.isBlank() ? "default" : language;
    }

    private static @Nullable Instant instant(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
