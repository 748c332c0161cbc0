package dev.storychat.content.index;

import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** The stories on disk or in memory. What was put is found as soon as the call is back. Safe for many threads. */
final class StoryIndex implements AutoCloseable {
    private final StoryMapping mapping;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens the index of a folder or of memory.
     *
     * @throws UncheckedIOException when the folder cannot be read or written
     */
    StoryIndex(Directory directory, StoryMapping mapping) {
        this.mapping = mapping;
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(Languages.analyzer()));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds stories; one that is there already is replaced. */
    void put(Collection<StoryDocument> stories) {
        change(() -> {
            for (var story : stories) {
                writer.updateDocument(new Term(Fields.KEY, Fields.key(story.story())), mapping.write(story));
            }
        });
    }

    /** Takes a story out, with its translations. */
    void remove(String id) {
        change(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
    }

    private void change(Change change) {
        try {
            change.make();
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it something; what is asked sees one state of the index from beginning to end. */
    <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private interface Change {
        void make() throws IOException;
    }
}
