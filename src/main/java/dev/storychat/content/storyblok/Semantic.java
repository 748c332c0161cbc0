package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.Member;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReader;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The semantic search that some hosts offer beside the Content Delivery API. It ranks by meaning and counts nothing.
 * A host that does not offer it, or not with this token, is not asked again for a while.
 */
final class Semantic {
    private static final Logger LOG = System.getLogger(Semantic.class.getName());
    private static final Set<Integer> NOT_OFFERED = Set.of(401, 403, 404, 405, 501);
    private static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(10);

    private final Connection connection;
    private final String space;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    Semantic(Connection connection, String space) {
        this.connection = connection;
        this.space = space;
    }

    /** Empty when it cannot help: then the Content Delivery API is asked. */
    Optional<Found> find(Query query, StoryReader reader) {
        if (!suits(query) || silentUntil.get() - System.nanoTime() > 0) {
            return Optional.empty();
        }
        try {
            var reply = connection.ask(() ->
                    connection.api().semantic(connection.token(), space, query.words(), query.limit(), query.offset()));
            if (NOT_OFFERED.contains(reply.status())) {
                silentUntil.set(System.nanoTime() + NOT_AGAIN_FOR.toNanos());
            }
            return reply.isOk() && reply.isList() ? Optional.of(found(query, reply, reader)) : Optional.empty();
        } catch (SearchUnavailableException e) {
            LOG.log(
                    Level.INFO,
                    "the semantic search did not answer: {0}",
                    e.diagnosis().code());
            return Optional.empty();
        }
    }

    private static boolean suits(Query query) {
        return !query.isFiltered()
                && query.scope().isEverything()
                && query.sort() == Query.Sort.RELEVANCE
                && !query.words().isBlank();
    }

    private Found found(Query query, Reply reply, StoryReader reader) {
        var seen = new HashSet<String>();
        List<StoryDocument> stories = reply.stories().stream()
                .map(item -> story(item, reader))
                .filter(story -> seen.add(story.story().id()))
                .limit(query.limit())
                .toList();
        var last = reply.stories().size() < query.limit();
        return new Found(
                stories,
                reply.total().orElse(query.offset() + stories.size()),
                reply.total().isPresent() || (last && !(stories.isEmpty() && query.offset() > 0)));
    }

    private static StoryDocument story(JsonObject item, StoryReader reader) {
        if (item.containsKey("content")) {
            return reader.read(item);
        }
        var id = Member.first(item, "story_id", "id");
        var slug = Member.first(item, "full_slug", "slug");
        var name = Member.first(item, "name", "slug").strip();
        var story =
                new Story(id, name, slug, "", "default", List.of(), null, reader.url("", slug, id), reader.editUrl(id));
        return new StoryDocument(story, "", Member.text(item, "body"), Set.of());
    }

    /** One story by its id, where the Content Delivery API does not have it. */
    Optional<StoryDocument> open(String id, StoryReader reader) {
        var reply = connection.ask(() -> connection.api().storyBesideSemantic(connection.token(), space, id));
        var story = Member.object(reply.object(), "story");
        return reply.isOk() && !story.isEmpty() ? Optional.of(reader.read(story)) : Optional.empty();
    }
}
