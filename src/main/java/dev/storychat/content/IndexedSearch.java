package dev.storychat.content;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Spelling;
import dev.storychat.content.index.LocalSearch;
import dev.storychat.content.index.SpaceIndex;
import dev.storychat.content.storyblok.StoryblokSearch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Search in the connected space, with its index behind it: that answers while Storyblok does not, and finds the words in
 * the text of stories where Storyblok, which looks at names and slugs, does not find them all.
 */
final class IndexedSearch implements Search, Spelling {
    private static final Logger LOG = System.getLogger(IndexedSearch.class.getName());

    private static final Duration NEARLY_NEW = Duration.ofMinutes(10);

    private final StoryblokSearch live;
    private final SpaceIndex index;
    private final Outage outage;

    IndexedSearch(StoryblokSearch live, SpaceIndex index, Outage outage) {
        this.live = live;
        this.index = index;
        this.outage = outage;
    }

    @Override
    public Results find(Query query) {
        return either(
                () -> live.find(query, () -> inTexts(query, Results.none(), this::find)),
                local -> find(local, query),
                Results::copiedAt);
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return either(
                () -> {
                    var counts = live.count(query, by);
                    return counts.total() > 0
                            ? counts
                            : inTexts(query, counts, (local, same) -> count(local, same, by));
                },
                local -> count(local, query, by),
                Counts::copiedAt);
    }

    @Override
    public Optional<Text> open(String reference) {
        return open(reference, Scope.EVERYTHING);
    }

    @Override
    public Optional<Text> open(String reference, Scope scope) {
        return either(
                () -> live.open(reference, scope),
                local -> local.open(reference, scope.inAnyLanguage()),
                (text, when) -> text.map(story -> story.copiedAt(when)));
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return either(() -> live.nearest(words), local -> local.nearest(words), (nearest, when) -> nearest);
    }

    private Results find(LocalSearch local, Query query) {
        return inOneLanguage(query).map(local::find).orElseGet(Results::none);
    }

    private Counts count(LocalSearch local, Query query, Counts.@Nullable By by) {
        // As the space, which has each story in every language.
        var groups = by == Counts.By.LANGUAGE ? null : by;
        return inOneLanguage(query).map(one -> local.count(one, groups)).orElseGet(() -> Counts.of(0, true));
    }

    private Optional<Query> inOneLanguage(Query query) {
        return live.inOneLanguage(query, index.languages());
    }

    private interface Looking<T> {
        T look(LocalSearch local, Query query);
    }

    /** Only while the index is nearly as new as the space, so that nobody needs to be told. */
    private <T> T inTexts(Query query, T nothing, Looking<T> looking) {
        var asOf = index.currentAsOf();
        return query.words().isBlank()
                        || asOf == null
                        || asOf.isBefore(Instant.now().minus(NEARLY_NEW))
                ? nothing
                : fromIndex(local -> looking.look(local, query)).orElse(nothing);
    }

    private interface Marking<T> {
        T mark(T answer, Instant copiedAt);
    }

    private <T> T either(Supplier<T> asked, Function<LocalSearch, T> found, Marking<T> marking) {
        var copiedAt = index.currentAsOf();
        if (copiedAt == null) {
            return asked.get();
        }
        if (!outage.lasts()) {
            try {
                return asked.get();
            } catch (SearchUnavailableException e) {
                if (!outage.isBegunBy(e)) {
                    throw e;
                }
            }
        }
        return fromIndex(found).map(answer -> marking.mark(answer, copiedAt)).orElseGet(asked);
    }

    /** Empty when it cannot be read. */
    private <T> Optional<T> fromIndex(Function<LocalSearch, T> question) {
        try {
            return Optional.of(question.apply(index.search()));
        } catch (RuntimeException e) { // a file that was damaged under it, or it was closed at the end
            LOG.log(Level.WARNING, "the index cannot be read: {0}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Inventory inventory() {
        return live.inventory();
    }

    @Override
    public Set<String> hosts() {
        return live.hosts();
    }
}
