package dev.storychat.content.index;

import dev.storychat.content.story.StoryDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The published stories of the connected space, as they were at one time: in a folder, so that they are there after a
 * restart, or in memory where the folder cannot be used. Safe for many threads that search, and one that fills it.
 */
public final class SpaceIndex implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SpaceIndex.class.getName());
    private static final Languages LANGUAGES = Languages.untold();
    private static final StoryMapping MAPPING = new StoryMapping(LANGUAGES);

    /** Another number where what lies in the folder is to be read anew. */
    private static final String FORMAT = "1";

    private final Path folder;
    private final Map<String, String> identity;
    private volatile StoryIndex stories;
    private volatile @Nullable Instant currentAsOf;

    /**
     * Opens it.
     *
     * @param folder where it lies; made when it is not there
     * @param space what tells this space from another one, and its addresses from others
     */
    public SpaceIndex(Path folder, String space) {
        this.folder = folder;
        this.identity = Map.of("format", FORMAT, "space", space);
        this.stories = open();
        this.currentAsOf = filledAt();
    }

    private @Nullable Instant filledAt() {
        var facts = stories.facts();
        var asOf = facts.get("as_of");
        return asOf != null && facts.entrySet().containsAll(identity.entrySet()) ? Instant.parse(asOf) : null;
    }

    private StoryIndex open() {
        try {
            var directory = new NIOFSDirectory(folder);
            try {
                return new StoryIndex(directory, MAPPING);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) { // damaged, or of another version of Lucene
                LOG.log(
                        Level.WARNING,
                        "the index in data/index is made anew: {0}",
                        e.getClass().getSimpleName());
                clear(directory);
                return new StoryIndex(directory, MAPPING);
            }
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "the index is kept in memory, because data/index cannot be used: {0}",
                    e.getClass().getSimpleName());
            return inMemory();
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals("write.lock")) {
                directory.deleteFile(file);
            }
        }
    }

    private static StoryIndex inMemory() {
        try {
            return new StoryIndex(new ByteBuffersDirectory(), MAPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When it was last known to hold what the space holds; null: it holds nothing yet. */
    public @Nullable Instant currentAsOf() {
        return currentAsOf;
    }

    /** The version of the space that it holds; empty when that is not known. */
    public String version() {
        return currentAsOf == null ? "" : stories.facts().getOrDefault("version", "");
    }

    /** How many stories it holds; translations count as one each. */
    public long size() {
        return currentAsOf == null ? 0 : stories.size();
    }

    /** The space holds the same as it did. */
    public void confirm(Instant when) {
        currentAsOf = when;
    }

    /** Search in it; only to be used where {@link #currentAsOf()} is there. Links lead to where the stories found are. */
    public LocalSearch search() {
        return new LocalSearch(stories, LANGUAGES, MAPPING, Set.of());
    }

    /** Begins to fill it anew; what was begun before and did not end is void. */
    public Filling fill() {
        if (!stories.isWritable()) {
            stories.close();
            stories = open();
            currentAsOf = filledAt();
        }
        return new Filling(stories);
    }

    /** Stories that take the place of those there are, all at once in the end. */
    public final class Filling {
        private final StoryIndex into;
        private final String run = UUID.randomUUID().toString();

        private Filling(StoryIndex into) {
            this.into = into;
        }

        /**
         * Puts some in.
         *
         * @throws UncheckedIOException when they cannot be written
         */
        public void put(List<StoryDocument> some) {
            into.put(some, run);
        }

        /**
         * Ends.
         *
         * @param asOf when the first of them was asked for
         * @param version of the space then; empty when it told none
         * @throws UncheckedIOException when they cannot be written
         */
        public void finish(Instant asOf, String version) {
            var facts = new HashMap<>(identity);
            facts.put("as_of", asOf.toString());
            facts.put("version", version);
            into.finish(run, facts);
            currentAsOf = asOf;
        }
    }

    @Override
    public void close() {
        stories.close();
    }
}
