package dev.storychat.content.storyblok;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;

/** Stories made for a test. */
public final class Stories {
    private Stories() {}

    public static JsonObject article(int id, String name, String text) {
        return of("article", id, name, text);
    }

    public static JsonObject of(String type, int id, String name, String text) {
        var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        var json = """
                {"id": %d, "uuid": "%s", "name": "%s", "slug": "%s", "full_slug": "blog/%s", "lang": "default",
                 "published_at": "2026-01-0%dT03:04:05.000Z", "created_at": "2026-01-01T00:00:00.000Z", "tag_list": [],
                 "content": {"_uid": "u", "component": "%s", "title": "%s", "text": "%s"}}
                """.formatted(id, uuid(id), name, slug, slug, 1 + (id - 1) % 9, type, name, text);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static String uuid(int id) {
        return "00000000-0000-0000-0000-%012d".formatted(id);
    }
}
