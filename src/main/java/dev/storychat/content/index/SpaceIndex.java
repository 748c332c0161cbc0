package dev.storychat.content.index;

import dev.storychat.content.story.StoryDocument;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published stories of the connected space, as they were at one time: in a folder, so that they are there after a
 * restart, or in memory where the folder cannot be used. Safe for many threads that search, and one that fills it.
 */
public final class SpaceIndex implements AutoCloseable {
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
        this.stories = IndexFolder.open(folder, MAPPING);
        this.currentAsOf = filledAt();
    }

    private @Nullable Instant filledAt() {
        var facts = stories.facts();
        var asOf = facts.get("as_of");
        return asOf != null && facts.entrySet().containsAll(identity.entrySet()) ? Instant.parse(asOf) : null;
    }

    /** When it was last known to hold what the space holds; null: it holds nothing yet. */
    public @Nullable Instant currentAsOf() {
        return currentAsOf;
    }

    /** The version of the space that it holds; empty when that is not known. */
    public String version() {
        return currentAsOf == null ? "" : stories.facts().getOrDefault("version", "");
    }

    /** The codes of all but the default language in which it holds stories. */
    public List<String> languages() {
        var languages = stories.facts().getOrDefault("languages", "");
        return languages.isEmpty() ? List.of() : List.of(languages.split(",", -1));
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

    /** Takes a story out, in all languages: people who took it back need not wait until all is read anew. */
    public void remove(String id) {
        if (stories.isWritable()) {
            stories.remove(id);
        }
    }

    /** Begins to fill it anew; what was begun before and did not end is void. */
    public Filling fill() {
        if (!stories.isWritable()) {
            stories.close();
            stories = IndexFolder.open(folder, MAPPING);
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
         * @param languages codes of all but the default language
         * @throws UncheckedIOException when they cannot be written
         */
        public void finish(Instant asOf, String version, List<String> languages) {
            var facts = new HashMap<>(identity);
            facts.put("as_of", asOf.toString());
            facts.put("version", version);
            facts.put("languages", String.join(",", languages));
            into.finish(run, facts);
            currentAsOf = asOf;
        }
    }

    @Override
    public void close() {
        stories.close();
    }
}
