package dev.storychat.chat.search;

import dev.storychat.chat.Keeper;
import java.util.List;

/** What people searched for lately, for each to do it again. Kept as long as the history is. */
public interface RecentSearches extends Keeper {

    /** How many are kept for each person. */
    int MOST = 10;

    /** Somebody on a platform, by the ids that the platform uses. */
    record Searcher(String platform, String workspace, String person) {}

    /** Keeps a search, in place of the same one made earlier. */
    void keep(Searcher searcher, String written);

    /** What somebody searched for, newest first, each once. */
    List<String> of(Searcher searcher);
}
