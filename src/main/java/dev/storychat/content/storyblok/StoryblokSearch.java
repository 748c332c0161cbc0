package dev.storychat.content.storyblok;

import dev.storychat.chat.Part;
import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Spelling;
import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.story.StoryReader;
import dev.storychat.content.story.StoryReference;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Search and counting in the connected space. */
public final class StoryblokSearch implements Search, Spelling {
    private static final Set<String> STORYBLOK = Set.of(
            "app.storyblok.com",
            "a.storyblok.com",
            "a-us.storyblok.com",
            "a-ca.storyblok.com",
            "a-ap.storyblok.com",
            "app.storyblokchina.cn",
            "a.storyblokchina.cn");

    private final StoryblokSettings settings;
    private final Space space;
    private final Delivery delivery;
    private final Facets facets;
    private final Names names;
    private final @Nullable Semantic semantic;

    private StoryblokSearch(StoryblokSettings settings, Connection connection, Executor threads) {
        this.settings = settings;
        this.space = new Space(connection, threads);
        this.delivery = new Delivery(connection);
        this.facets = new Facets(threads);
        this.names = new Names(connection);
        this.semantic = settings.apiBaseGiven() && settings.spaceId() != null
                ? new Semantic(connection, settings.spaceId())
                : null;
    }

    /**
     * Connects; calls nothing yet.
     *
     * @param token of the Content Delivery API
     * @param threads for looking at the space beside searches
     */
    public static StoryblokSearch of(StoryblokSettings settings, AppSettings app, Secret token, Executor threads) {
        return new StoryblokSearch(settings, Connection.to(settings, app, token), threads);
    }

    @Override
    public Results find(Query query) {
        var reader = reader();
        var asked = Asked.of(query.words());
        var byMeaning = semantic == null ? Optional.<Found>empty() : semantic.find(query, reader);
        var results =
                byMeaning.map(found -> found.with(asked.words())).orElseGet(() -> delivered(query, asked, reader));
        space.keepFresh();
        return results;
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        var census = new Census(delivery, reader(), languages());
        space.keepFresh();
        return census.count(query, by);
    }

    private Results delivered(Query query, Asked asked, StoryReader reader) {
        var census = new Census(delivery, reader, languages());
        Facets.Counter counter = only -> census.count(only, null);
        var beside = facets.begin(query, counter);
        var found = delivery.find(query, asked, reader, languages());
        facets.learn(found.stories());
        if (found.isWhole() || !found.exact()) {
            return found.with(asked.words());
        }
        var counting = beside.isEmpty() ? facets.begin(query, counter) : beside;
        return found.with(asked.words(), counting.await());
    }

    @Override
    public Optional<Text> open(String given) {
        return open(given, Scope.EVERYTHING);
    }

    @Override
    public Optional<Text> open(String given, Scope scope) {
        var reference = StoryReference.of(given);
        var translation = Translation.of(null, scope, languages());
        if (reference.value().isEmpty() || translation.isEmpty()) {
            return Optional.empty();
        }
        return open(reference, translation.get())
                // The language was asked for; what is not translated comes in the default one.
                .filter(text -> scope.inAnyLanguage().holds(text.story()));
    }

    private Optional<Text> open(StoryReference reference, Translation translation) {
        var reader = reader();
        return delivery.open(reference, reader, translation)
                .or(() -> semantic != null && reference.isId()
                        ? semantic.open(reference.value(), reader)
                        : Optional.empty())
                .map(story -> {
                    var hosts = new HashSet<>(story.hosts());
                    WebLink.host(story.story().url()).ifPresent(hosts::add);
                    return new Text(story.story(), story.markdown(), hosts);
                });
    }

    /** Only where the public address is not set must the space be asked for it before the first search. */
    private StoryReader reader() {
        if (settings.publicUrl() != null) {
            return new StoryReader(settings.publicUrl().toString(), spaceId());
        }
        return new StoryReader(space.facts().domain(), spaceId());
    }

    private @Nullable String spaceId() {
        return settings.spaceId() != null
                ? settings.spaceId()
                : space.known().map(SpaceFacts::id).filter(id -> !id.isEmpty()).orElse(null);
    }

    private List<String> languages() {
        return space.known().map(SpaceFacts::languages).orElse(List.of());
    }

    @Override
    public Inventory inventory() {
        space.keepFresh();
        return space.known().map(SpaceFacts::inventory).orElse(Inventory.UNKNOWN);
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return names.nearest(words);
    }

    @Override
    public Set<String> hosts() {
        var hosts = new HashSet<>(STORYBLOK);
        var base = settings.publicUrl() != null
                ? Optional.of(settings.publicUrl().toString())
                : space.known().map(SpaceFacts::domain);
        base.flatMap(WebLink::host).ifPresent(hosts::add);
        return hosts;
    }

    /** How the space is, by its cheapest call. */
    public Part.State look() {
        var start = System.nanoTime();
        try {
            var facts = space.look();
            var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return new Part.State("real", true, Map.of("space", facts.name(), "latency_ms", took));
        } catch (SearchUnavailableException e) {
            return new Part.State("real", false, Map.of("error", e.diagnosis().code()));
        }
    }
}
