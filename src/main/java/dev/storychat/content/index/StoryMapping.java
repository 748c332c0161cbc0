package dev.storychat.content.index;

import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How a story lies in the index as a Lucene document, and how it is read back: everything shown is stored, so that a
 * folder is enough.
 */
final class StoryMapping {
    /** With offsets, so that a passage is found without reading the text again. */
    private static final FieldType PASSAGES = passages();

    private final Languages languages;

    StoryMapping(Languages languages) {
        this.languages = languages;
    }

    private static FieldType passages() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    Document write(StoryDocument written) {
        var story = written.story();
        var document = new Document();
        document.add(new StringField(Fields.KEY, Fields.key(story), Field.Store.NO));
        document.add(new StringField(Fields.ID, story.id(), Field.Store.YES));
        document.add(new StringField(Fields.UUID, written.uuid(), Field.Store.YES));
        filters(document, story);
        shown(document, story);
        words(document, written, languages.readerOf(story.language()));
        document.add(new StoredField(Fields.MARKDOWN, written.markdown()));
        written.hosts().forEach(host -> document.add(new StoredField(Fields.HOST, host)));
        return document;
    }

    private void filters(Document document, Story story) {
        document.add(new StringField(Fields.SLUG, Fields.folded(story.slug()), Field.Store.NO));
        Scope.slugs(story.slug(), story.language())
                .forEach(slug -> document.add(new StringField(Fields.PATH, slug, Field.Store.NO)));
        document.add(new StringField(Fields.TYPE, Fields.folded(story.contentType()), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.asShown(Fields.TYPE), new BytesRef(story.contentType())));
        document.add(new SortedDocValuesField(Fields.asShown(Fields.LANGUAGE), new BytesRef(story.language())));
        document.add(new SortedDocValuesField(Fields.asShown(Fields.SLUG), new BytesRef(Fields.folded(story.slug()))));
        document.add(new StringField(Fields.LANGUAGE, languages.folded(story.language()), Field.Store.NO));
        story.tags().forEach(tag -> {
            document.add(new StringField(Fields.TAG, Fields.folded(tag), Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.asShown(Fields.TAG), new BytesRef(tag)));
        });
        var published = story.publishedAt();
        if (published != null) {
            document.add(new LongField(Fields.PUBLISHED, published.toEpochMilli(), Field.Store.YES));
        }
        var collator = Collator.getInstance(Locale.ROOT);
        document.add(new SortedDocValuesField(
                Fields.BY_NAME,
                new BytesRef(collator.getCollationKey(story.name()).toByteArray())));
    }

    private static void shown(Document document, Story story) {
        document.add(new StoredField(Fields.asShown(Fields.NAME), story.name()));
        document.add(new StoredField(Fields.asShown(Fields.SLUG), story.slug()));
        document.add(new StoredField(Fields.asShown(Fields.TYPE), story.contentType()));
        document.add(new StoredField(Fields.asShown(Fields.LANGUAGE), story.language()));
        story.tags().forEach(tag -> document.add(new StoredField(Fields.asShown(Fields.TAG), tag)));
        document.add(new StoredField(Fields.URL, story.url()));
        if (story.editUrl() != null) {
            document.add(new StoredField(Fields.EDIT_URL, story.editUrl()));
        }
    }

    private static void words(Document document, StoryDocument written, String reader) {
        document.add(new TextField(Fields.NAME + "_" + reader, written.story().name(), Field.Store.NO));
        document.add(new TextField(Fields.HEADINGS + "_" + reader, written.headings(), Field.Store.NO));
        var plain = written.plain();
        document.add(new Field(Fields.BODY + "_" + reader, plain, PASSAGES));
        document.add(Spellings.field(written.story().name() + "\n" + plain));
    }

    StoryDocument read(IndexSearcher searcher, int number) throws IOException {
        return read(searcher.storedFields().document(number));
    }

    private static StoryDocument read(Document document) {
        var published = document.getField(Fields.PUBLISHED);
        var story = new Story(
                document.get(Fields.ID),
                document.get(Fields.asShown(Fields.NAME)),
                document.get(Fields.asShown(Fields.SLUG)),
                document.get(Fields.asShown(Fields.TYPE)),
                document.get(Fields.asShown(Fields.LANGUAGE)),
                List.of(document.getValues(Fields.asShown(Fields.TAG))),
                published == null
                        ? null
                        : Instant.ofEpochMilli(published.numericValue().longValue()),
                document.get(Fields.URL),
                nullable(document, Fields.EDIT_URL));
        return new StoryDocument(
                story,
                document.get(Fields.UUID),
                document.get(Fields.MARKDOWN),
                Set.of(document.getValues(Fields.HOST)));
    }

    private static @Nullable String nullable(Document document, String field) {
        return document.get(field);
    }
}
