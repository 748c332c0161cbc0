package dev.storychat.content.index;

import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a story lies in the index, and how it is read back: everything shown is stored, so that a folder is enough. */
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
    private static final String SHOWN = "shown_";
    private static final String MARKDOWN = "markdown";
    private static final String URL = "url";
    private static final String EDIT_URL = "edit_url";
    private static final String HOST = "host";

    /** With offsets, so that a passage is found without reading the text again. */
    private static final FieldType PASSAGES = passages();

    private final Languages languages;

    Fields(Languages languages) {
        this.languages = languages;
    }

    private static FieldType passages() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** What tells one story from another: translations share the id. */
    static String key(Story story) {
        return story.id() + "/" + story.language();
    }

    Document write(StoryDocument written) {
        var story = written.story();
        var document = new Document();
        document.add(new StringField(KEY, key(story), Field.Store.NO));
        document.add(new StringField(ID, story.id(), Field.Store.YES));
        document.add(new StringField(UUID, written.uuid(), Field.Store.YES));
        filters(document, story);
        shown(document, story);
        words(document, written, languages.readerOf(story.language()));
        document.add(new StoredField(MARKDOWN, written.markdown()));
        written.hosts().forEach(host -> document.add(new StoredField(HOST, host)));
        return document;
    }

    private void filters(Document document, Story story) {
        document.add(new StringField(SLUG, folded(story.slug()), Field.Store.NO));
        Scope.slugs(story.slug(), story.language())
                .forEach(slug -> document.add(new StringField(PATH, slug, Field.Store.NO)));
        document.add(new StringField(TYPE, folded(story.contentType()), Field.Store.NO));
        document.add(new SortedDocValuesField(SHOWN + TYPE, new BytesRef(story.contentType())));
        document.add(new SortedDocValuesField(SHOWN + LANGUAGE, new BytesRef(story.language())));
        document.add(new SortedDocValuesField(SHOWN + SLUG, new BytesRef(folded(story.slug()))));
        document.add(new StringField(LANGUAGE, languages.folded(story.language()), Field.Store.NO));
        story.tags().forEach(tag -> {
            document.add(new StringField(TAG, folded(tag), Field.Store.NO));
            document.add(new SortedSetDocValuesField(SHOWN + TAG, new BytesRef(tag)));
        });
        var published = story.publishedAt();
        if (published != null) {
            document.add(new LongField(PUBLISHED, published.toEpochMilli(), Field.Store.YES));
        }
        var collator = Collator.getInstance(Locale.ROOT);
        document.add(new SortedDocValuesField(
                BY_NAME, new BytesRef(collator.getCollationKey(story.name()).toByteArray())));
    }

    private static void shown(Document document, Story story) {
        document.add(new StoredField(SHOWN + NAME, story.name()));
        document.add(new StoredField(SHOWN + SLUG, story.slug()));
        document.add(new StoredField(SHOWN + TYPE, story.contentType()));
        document.add(new StoredField(SHOWN + LANGUAGE, story.language()));
        story.tags().forEach(tag -> document.add(new StoredField(SHOWN + TAG, tag)));
        document.add(new StoredField(URL, story.url()));
        if (story.editUrl() != null) {
            document.add(new StoredField(EDIT_URL, story.editUrl()));
        }
    }

    private static void words(Document document, StoryDocument written, String reader) {
        document.add(new TextField(NAME + "_" + reader, written.story().name(), Field.Store.NO));
        document.add(new TextField(HEADINGS + "_" + reader, written.headings(), Field.Store.NO));
        var plain = written.plain();
        document.add(new Field(BODY + "_" + reader, plain, PASSAGES));
        document.add(Spellings.field(written.story().name() + "\n" + plain));
    }

    StoryDocument read(Document document) {
        var published = document.getField(PUBLISHED);
        var story = new Story(
                document.get(ID),
                document.get(SHOWN + NAME),
                document.get(SHOWN + SLUG),
                document.get(SHOWN + TYPE),
                document.get(SHOWN + LANGUAGE),
                List.of(document.getValues(SHOWN + TAG)),
                published == null
                        ? null
                        : Instant.ofEpochMilli(published.numericValue().longValue()),
                document.get(URL),
                nullable(document, EDIT_URL));
        return new StoryDocument(story, document.get(UUID), document.get(MARKDOWN), Set.of(document.getValues(HOST)));
    }

    private static @Nullable String nullable(Document document, String field) {
        return document.get(field);
    }

    /** The field that holds something as it is written, for counting. */
    static String asShown(String field) {
        return SHOWN + field;
    }

    static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
