package dev.storychat.history;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Selection;
import dev.storychat.chat.search.Selection.Shown;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A selection as it is kept. */
final class SelectionJson {
    /** Held: {@code Json} looks for its provider anew at each call, which took three quarters of the time for a selection. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private SelectionJson() {}

    static String write(Selection selection) {
        var shown = JSON.createArrayBuilder();
        selection
                .shown()
                .forEach(story -> shown.add(
                        JSON.createObjectBuilder().add("id", story.id()).add("slug", story.slug())));
        return JSON.createObjectBuilder()
                .add("query", write(selection.query()))
                .add("total", selection.total())
                .add("exact", selection.exact())
                .add("shown", shown)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(Query query) {
        var json = JSON.createObjectBuilder()
                .add("words", query.words())
                .add("sort", query.sort().name())
                .add("limit", query.limit())
                .add("page", query.page());
        optional(json, "type", query.contentType());
        optional(json, "language", query.language());
        optional(json, "path", query.path());
        optional(json, "tag", query.tag());
        optional(json, "since", query.since());
        optional(json, "until", query.until());
        return json;
    }

    private static void optional(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static Selection read(String written) {
        try (var reader = JSON.createReader(new StringReader(written))) {
            var json = reader.readObject();
            return new Selection(
                    query(json.getJsonObject("query")),
                    json.getJsonNumber("total").longValue(),
                    json.getBoolean("exact"),
                    json.getJsonArray("shown").getValuesAs(JsonObject.class).stream()
                            .map(story -> new Shown(story.getString("id"), story.getString("slug")))
                            .toList());
        }
    }

    private static Query query(JsonObject json) {
        return new Query(
                json.getString("words"),
                text(json, "type"),
                text(json, "language"),
                text(json, "path"),
                text(json, "tag"),
                date(json, "since"),
                date(json, "until"),
                Query.Sort.valueOf(json.getString("sort")),
                json.getInt("limit"),
                json.getInt("page"));
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.getString(name, null);
    }

    private static @Nullable LocalDate date(JsonObject json, String name) {
        var text = text(json, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
