package dev.storychat.slack;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a test tells it to and remembers what was asked. */
final class ScriptedSearch implements Search {
    private final List<Query> asked = new ArrayList<>();
    private Function<Query, Results> answer = query -> Results.none();
    private Function<String, Optional<Text>> story = reference -> Optional.empty();
    Inventory inventory = Inventory.UNKNOWN;

    ScriptedSearch finds(Function<Query, Results> answer) {
        this.answer = answer;
        return this;
    }

    List<Query> asked() {
        return asked;
    }

    @Override
    public Results find(Query query) {
        asked.add(query);
        return answer.apply(query);
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        throw new AssertionError("nobody counts here");
    }

    ScriptedSearch opens(Function<String, Optional<Text>> story) {
        this.story = story;
        return this;
    }

    @Override
    public Optional<Text> open(String reference) {
        return story.apply(reference);
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Set<String> hosts() {
        return Set.of();
    }
}
