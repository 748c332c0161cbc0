package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.StoryDocument;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is published in the space, page by page and slowly: people's searches have the right of way. */
public final class Catalogue {
    /** Storyblok serves 50 calls a second for so many that are not cached, and 6 for 100; and stories may be large. */
    private static final int A_PAGE = 25;

    private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);

    /** 100,000 stories in a language. */
    private static final int MOST_PAGES = 4_000;

    private final Connection connection;
    private final Space space;
    private final SpaceProfile profile;
    private final Duration betweenPages;

    Catalogue(Connection connection, Space space, SpaceProfile profile) {
        this(connection, space, profile, BETWEEN_PAGES);
    }

    Catalogue(Connection connection, Space space, SpaceProfile profile, Duration betweenPages) {
        this.connection = connection;
        this.space = space;
        this.profile = profile;
        this.betweenPages = betweenPages;
    }

    /**
     * What the space holds now, by one call.
     *
     * @throws SearchUnavailableException when it does not answer
     */
    public Edition edition() {
        var facts = space.look();
        return new Edition(facts.version(), facts.languages());
    }

    /**
     * Reads all stories, in each language.
     *
     * @throws SearchUnavailableException when a page is not answered
     */
    public void read(Edition edition, Consumer<List<StoryDocument>> pages) {
        Stream.concat(Stream.of((String) null), edition.languages().stream())
                .forEach(language -> readAll(language, pages));
    }

    /**
     * Asks for a story, whichever.
     *
     * @throws SearchUnavailableException when that is not answered
     */
    public void ask() {
        page(Query.words("", 1), null);
    }

    private void readAll(@Nullable String language, Consumer<List<StoryDocument>> pages) {
        var seen = new HashSet<String>();
        var all = Query.words("", A_PAGE);
        for (int number = 1; number <= MOST_PAGES; number++) {
            var reply = page(all.onPage(number), language);
            var stories = reply.stories().stream().map(profile.reader()::read).toList();
            pages.accept(stories);
            // A host that gives the same page for ever is not followed.
            var areNew = stories.stream().map(Catalogue::name).filter(seen::add).count() > 0;
            if (!areNew
                    || stories.size() < all.limit()
                    || seen.size() >= reply.total().orElse(Long.MAX_VALUE)) {
                return;
            }
            pause();
        }
    }

    private static String name(StoryDocument story) {
        return story.story().id() + "/" + story.story().slug();
    }

    private Reply page(Query query, @Nullable String language) {
        var reply = connection.published(
                cv -> connection.api().stories(new StoriesParameters(query, "", language, cv, connection.token())));
        if (!reply.isOk() || !reply.isList()) {
            throw Failures.of(reply);
        }
        return reply;
    }

    private void pause() {
        try {
            Thread.sleep(betweenPages.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }
}
