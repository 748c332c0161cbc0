package dev.storychat.content.index;

import dev.storychat.chat.search.Story;
import java.util.Locale;

/** The fields that a story has in the index, by name; {@link StoryMapping} says what is in them. */
final class Fields {
    static final String KEY = "key";
    static final String ID = "id";
    static final String UUID = "uuid";
    static final String SLUG = "slug";
    /** The slug with and without the language before it: where a scope looks. */
    static final String PATH = "path";

    static final String TYPE = "type";
    static final String LANGUAGE = "language";
    static final String TAG = "tag";
    static final String PUBLISHED = "published";
    static final String BY_NAME = "by_name";
    static final String NAME = "name";
    static final String HEADINGS = "headings";
    static final String BODY = "body";
    static final String MARKDOWN = "markdown";
    static final String URL = "url";
    static final String EDIT_URL = "edit_url";
    static final String HOST = "host";
    /** The run that put it in. */
    static final String RUN = "run";

    private Fields() {}

    /** What tells one story from another: translations share the id, and a host may give none. */
    static String key(Story story) {
        return story.id() + "/" + story.language() + "/" + story.slug();
    }

    /** The field that holds something as it is written, for showing and counting. */
    static String asShown(String field) {
        return "shown_" + field;
    }

    static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
