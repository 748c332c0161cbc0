package dev.storychat.chat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content as it may be seen from a place: nothing outside the scope that was chosen there. Whoever searches for
 * people takes it from here, so that the scope cannot be forgotten.
 */
@Dependent
public class ScopedSearch {
    private final Search search;
    private final Preferences preferences;

    @Inject
    public ScopedSearch(Search search, Preferences preferences) {
        this.search = search;
        this.preferences = preferences;
    }

    /** The content as it is seen from there. */
    public Search in(Place place) {
        return new Within(search, preferences.of(place).scope());
    }

    private record Within(Search search, Scope scope) implements Search {
        @Override
        public Results find(Query query) {
            return search.find(query.within(scope));
        }

        @Override
        public Counts count(Query query, Counts.@Nullable By by) {
            return search.count(query.within(scope), by);
        }

        @Override
        public Optional<Text> open(String reference) {
            return search.open(reference, scope);
        }

        @Override
        public Inventory inventory() {
            return search.inventory();
        }

        @Override
        public Set<String> hosts() {
            return search.hosts();
        }
    }
}
