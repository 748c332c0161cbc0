package dev.storychat.content.index;

import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The stories on disk or in memory. They are put in by a run that replaces all there were: until it ends, what was there
 * before is found. Safe for many threads that ask, and one that runs.
 */
final class StoryIndex implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StoryIndex.class.getName());

    private final StoryMapping mapping;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens the index of a folder or of memory.
     *
     * @throws IOException when it cannot be read or written, or another process writes it
     */
    StoryIndex(Directory directory, StoryMapping mapping) throws IOException {
        this.mapping = mapping;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(Languages.analyzer()));
        try {
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Puts stories in, not to be found yet; one that is there already is replaced.
     *
     * @param run what they belong to
     */
    void put(Collection<StoryDocument> stories, String run) {
        try {
            for (var story : stories) {
                put(story, run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(StoryDocument story, String run) throws IOException {
        try {
            var document = mapping.write(story);
            document.add(new StringField(Fields.RUN, run, Field.Store.NO));
            writer.updateDocument(new Term(Fields.KEY, Fields.key(story.story())), document);
        } catch (
                IllegalArgumentException
                        e) { // such as a tag of 40,000 characters: better without this one than without all
            LOG.log(
                    Level.WARNING,
                    "story {0} cannot be indexed: {1}",
                    story.story().id(),
                    e.getClass().getSimpleName());
        }
    }

    /**
     * Ends a run: from now on its stories are found and no others, after a restart too.
     *
     * @param facts to be remembered with them
     */
    void finish(String run, Map<String, String> facts) {
        try {
            var others = new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.MUST)
                    .add(new TermQuery(new Term(Fields.RUN, run)), Occur.MUST_NOT)
                    .build();
            writer.deleteDocuments(others);
            writer.setLiveCommitData(facts.entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a story out, with its translations. */
    void remove(String id) {
        try {
            writer.deleteDocuments(new Term(Fields.ID, id));
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last run that ended left behind; empty when none did. */
    Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        }
        return facts;
    }

    /** How many stories are found; translations count as one each. */
    long size() {
        return ask(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** Whether it can still be written: a full disk ends that. What is there is found all the same. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /**
     * Reads all of it once.
     *
     * @throws IOException when it is not as it was written
     */
    void check() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
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

    /** A run that did not end is forgotten. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }
}
