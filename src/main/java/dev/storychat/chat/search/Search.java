package dev.storychat.chat.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of the space, searched and counted. */
public interface Search {

    /**
     * Finds stories.
     *
     * @throws SearchUnavailableException when the content cannot be reached
     */
    Results find(Query query);

    /**
     * Counts all that a query selects, exactly where that is possible.
     *
     * @param query its order, limit and page do not matter
     * @param by how to group them; null: not at all
     * @return not grouped where the backend cannot group like that
     * @throws SearchUnavailableException when the content cannot be reached
     */
    Counts count(Query query, Counts.@Nullable By by);

    /**
     * Opens one story.
     *
     * @param reference its id, uuid or full slug
     * @return empty when there is none
     * @throws SearchUnavailableException when the content cannot be reached
     */
    Optional<Text> open(String reference);

    /**
     * Opens one story of a part of the content.
     *
     * @return empty when there is none, or none that the scope holds
     * @throws SearchUnavailableException when the content cannot be reached
     */
    default Optional<Text> open(String reference, Scope scope) {
        return open(reference).filter(text -> scope.holds(text.story()));
    }

    /** What there is to narrow to, as far as that is known without a call. */
    default Inventory inventory() {
        return Inventory.UNKNOWN;
    }

    /** Where links may lead whatever was found: the hosts of the space's public pages and of Storyblok, lower case. */
    Set<String> hosts();

    /**
     * A story with its text.
     *
     * @param markdown all of its text, in Markdown
     * @param hosts where its own links lead, lower case
     * @param copiedAt how it was then, because the content cannot be reached now; null: it is as it is now
     */
    record Text(
            Story story,
            String markdown,
            Set<String> hosts,
            @Nullable Instant copiedAt) {
        public Text {
            hosts = Set.copyOf(hosts);
        }

        /** What is there now. */
        public Text(Story story, String markdown, Set<String> hosts) {
            this(story, markdown, hosts, null);
        }

        /** The same, of a copy. */
        public Text copiedAt(Instant when) {
            return new Text(story, markdown, hosts, when);
        }
    }
}
