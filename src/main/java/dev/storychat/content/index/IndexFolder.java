package dev.storychat.content.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/** Where the index of the space lies: whatever is wrong with the folder, there is one. */
final class IndexFolder {
    private static final Logger LOG = System.getLogger(IndexFolder.class.getName());

    private IndexFolder() {}

    /** Opens the index of a folder, made when it is not there; an empty one in memory where the folder cannot be used. */
    static StoryIndex open(Path folder, StoryMapping mapping) {
        try {
            return inFolder(new NIOFSDirectory(folder), mapping);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "the index is kept in memory, because data/index cannot be used: {0}",
                    e.getClass().getSimpleName());
            return inMemory(mapping);
        }
    }

    private static StoryIndex inFolder(Directory directory, StoryMapping mapping) throws IOException {
        try {
            return checked(new StoryIndex(directory, mapping));
        } catch (LockObtainFailedException e) { // another process has it
            throw e;
        } catch (IOException | RuntimeException e) { // damaged, or of another version of Lucene
            LOG.log(
                    Level.WARNING,
                    "the index in data/index is made anew: {0}",
                    e.getClass().getSimpleName());
            clear(directory);
            return new StoryIndex(directory, mapping);
        }
    }

    private static StoryIndex checked(StoryIndex index) throws IOException {
        try {
            index.check();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals("write.lock")) {
                directory.deleteFile(file);
            }
        }
    }

    private static StoryIndex inMemory(StoryMapping mapping) {
        try {
            return new StoryIndex(new ByteBuffersDirectory(), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
