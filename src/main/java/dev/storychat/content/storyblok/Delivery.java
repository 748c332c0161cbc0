package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.content.story.Member;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReader;
import dev.storychat.content.story.StoryReference;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Published stories from the Content Delivery API. Its search looks at slugs and names, and counts exactly. */
final class Delivery {
    private static final int MOST_FURTHER_CALLS = 2;

    private final Connection connection;

    Delivery(Connection connection) {
        this.connection = connection;
    }

    /** One page of the stories that have some of the words, where none has them all. */
    Found alone(Query query, Asked asked, StoryReader reader, List<String> languages) {
        return Translation.of(query.language(), query.scope(), languages)
                .map(translation -> alone(query, asked, reader, translation))
                .orElse(Found.NOTHING);
    }

    private Found alone(Query query, Asked asked, StoryReader reader, Translation translation) {
        var found = Found.NOTHING;
        for (var word : asked.alone(MOST_FURTHER_CALLS)) {
            found = found.and(ask(query, word, reader, translation), query.limit());
        }
        return found;
    }

    /** One page of the stories that have all the words together: what can be counted. */
    Found together(Query query, Asked asked, StoryReader reader, List<String> languages) {
        return Translation.of(query.language(), query.scope(), languages)
                .map(translation -> ask(query, asked.term(), reader, translation))
                .orElse(Found.NOTHING);
    }

    private Found ask(Query query, String term, StoryReader reader, Translation translation) {
        var language = translation.code();
        var reply = connection.published(
                cv -> connection.api().stories(new StoriesParameters(query, term, language, cv, connection.token())));
        if (!reply.isOk() || !reply.isList()) {
            throw Failures.of(reply);
        }
        var stories = reply.stories().stream().map(reader::read).toList();
        return new Found(
                stories,
                reply.total().orElse(query.offset() + stories.size()),
                reply.total().isPresent());
    }

    /**
     * The tags that stories have, most used first.
     *
     * @param path a prefix of the stories' slugs; null: any
     */
    List<String> tags(@Nullable String path) {
        var prefix = path == null ? null : path.replaceAll("^/+", "");
        var reply = connection.ask(() -> connection.api().tags(prefix, "published", connection.token()));
        if (!reply.isOk()) {
            throw Failures.of(reply);
        }
        return Member.objects(reply.object(), "tags").stream()
                .sorted(Comparator.comparingInt((JsonObject tag) -> -tag.getInt("taggings_count", 0)))
                .map(tag -> Member.text(tag, "name"))
                .toList();
    }

    Optional<StoryDocument> open(StoryReference reference, StoryReader reader, Translation translation) {
        var path = URLEncoder.encode(reference.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        var findBy = reference.isUuid() ? "uuid" : null;
        var reply = connection.published(
                cv -> connection.api().story(path, findBy, "published", translation.code(), cv, connection.token()));
        if (reply.isMissing()) {
            return Optional.empty();
        }
        var story = Member.object(reply.object(), "story");
        if (!reply.isOk() || story.isEmpty()) {
            throw Failures.of(reply);
        }
        return Optional.of(reader.read(story));
    }
}
