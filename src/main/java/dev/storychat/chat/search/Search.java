package dev.storychat.chat.search;

import java.util.Optional;
import java.util.Set;

/** The content of the space, searched. */
public interface Search {

    /**
     * Finds stories.
     *
     * @throws SearchUnavailableException when the content cannot be reached
     */
    Results find(Query query);

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
     */
    record Text(Story story, String markdown, Set<String> hosts) {
        public Text {
            hosts = Set.copyOf(hosts);
        }
    }
}
