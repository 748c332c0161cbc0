package dev.storychat.content.storyblok;

import dev.storychat.chat.Part;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Search and counting in the connected space. */
public final class StoryblokSearch implements Search, Spelling {
    private final Space space;
    private final SpaceProfile profile;
    private final Delivery delivery;
    private final Facets facets;
    private final Names names;
    private final Opening opening;
    private final Catalogue catalogue;
    private final @Nullable Semantic semantic;

    StoryblokSearch(StoryblokSettings settings, Connection connection, Executor threads) {
        this.space = new Space(connection, threads);
        this.profile = new SpaceProfile(settings, space);
        this.delivery = new Delivery(connection);
        this.facets = new Facets(threads, System::nanoTime);
        this.names = new Names(connection, threads, System::nanoTime);
        this.catalogue = new Catalogue(connection, space, profile);
        this.semantic = settings.apiBaseGiven() && settings.spaceId() != null
                ? new Semantic(connection, settings.spaceId())
                : null;
        this.opening = new Opening(profile, delivery, semantic);
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
        return find(query, Results::none);
    }

    /**
     * The same with the help of somebody who knows the texts: Storyblok's own search looks at names and slugs.
     *
     * @param inTexts what is found where no name has all the words, before names are looked for that have some
     */
    public Results find(Query query, Supplier<Results> inTexts) {
        var reader = profile.reader();
        var asked = Asked.of(query.words());
        var byMeaning = semantic == null ? Optional.<Found>empty() : semantic.find(query, reader);
        var results = byMeaning
                .map(found -> found.with(asked.words()))
                .orElseGet(() -> delivered(query, asked, reader, inTexts));
        space.keepFresh();
        return results;
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        var census = new Census(delivery, profile.reader(), profile.languages());
        space.keepFresh();
        return census.count(query, by);
    }

    private Results delivered(Query query, Asked asked, StoryReader reader, Supplier<Results> inTexts) {
        var census = new Census(delivery, reader, profile.languages());
        var counting = facets.begin(query, only -> census.count(only, null));
        var found = delivery.together(query, asked, reader, profile.languages());
        if (found.total() == 0) {
            var other = inTexts.get();
            return other.isEmpty() ? alone(query, asked, reader) : other;
        }
        if (found.isWhole() || !found.exact()) {
            facets.learn(found.stories());
            return found.with(asked.words());
        }
        return found.with(asked.words(), counting.await(found));
    }

    private Results alone(Query query, Asked asked, StoryReader reader) {
        var found = delivery.alone(query, asked, reader, profile.languages());
        facets.learn(found.stories());
        return found.with(asked.words());
    }

    @Override
    public Optional<Text> open(String given) {
        return open(given, Scope.EVERYTHING);
    }

    @Override
    public Optional<Text> open(String given, Scope scope) {
        return opening.open(given, scope);
    }

    @Override
    public Inventory inventory() {
        space.keepFresh();
        return profile.inventory();
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return names.nearest(words);
    }

    @Override
    public Set<String> hosts() {
        return profile.hosts();
    }

    /** Something was published, or is no longer: it is found from a moment on. Returns at once. */
    public void changed() {
        space.changed();
        names.changed();
    }

    /** All that is published. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * The same query for a backend that holds all languages: with the one language that the space would answer in.
     *
     * @param otherwise the codes of all but the default language, while the space has not told them
     * @return empty when the query's scope does not have the language that it asks for
     */
    public Optional<Query> inOneLanguage(Query query, List<String> otherwise) {
        var languages = space.known().isPresent() ? profile.languages() : otherwise;
        return Translation.of(query.language(), query.scope(), languages)
                .map(translation -> query.within(query.scope().inAnyLanguage())
                        .inLanguage(translation.code() == null ? "default" : translation.code()));
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
