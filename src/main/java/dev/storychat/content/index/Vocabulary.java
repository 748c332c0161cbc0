package dev.storychat.content.index;

import dev.storychat.chat.search.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of some short texts, and how they are spelled. In memory: nothing has to be closed. */
public final class Vocabulary implements Spelling {
    private final IndexReader words;

    private Vocabulary(IndexReader words) {
        this.words = words;
    }

    /** Reads the texts. */
    public static Vocabulary of(Collection<String> texts) {
        var memory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(memory, new IndexWriterConfig(Languages.analyzer()))) {
            for (var text : texts) {
                var document = new Document();
                document.add(Spellings.field(text));
                writer.addDocument(document);
            }
            writer.commit();
            return new Vocabulary(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> nearest(List<String> written) {
        try {
            return Spellings.nearest(written, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
