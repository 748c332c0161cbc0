package dev.storychat.chat.search;

import java.util.List;
import java.util.Map;

/** How the content spells its words. */
public interface Spelling {

    /**
     * For words that the content does not have, the nearest ones that it has. It may take as long as a search.
     *
     * @param words as somebody typed them
     * @return by the typed word; without those that are there, and those that nothing is near to
     * @throws SearchUnavailableException when the content cannot be reached
     */
    Map<String, String> nearest(List<String> words);
}
