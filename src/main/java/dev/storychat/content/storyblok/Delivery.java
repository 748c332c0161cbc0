package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.content.story.Member;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReader;
import dev.storychat.content.story.StoryReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Published stories from the Content Delivery API. Its search looks at slugs and names, and counts exactly. */
final class Delivery {
    private static final int MOST_FURTHER_CALLS = 2;

    private final Connection connection;

    Delivery(Connection connection) {
        this.connection = connection;
    }

    /** Words that are not found together are tried alone. */
    Found find(Query query, Asked asked, StoryReader reader, List<String> languages) {
        var together = ask(query, asked.term(), reader, languages);
        if (together.total() > 0) {
            return together;
        }
        var alone = asked.alone(MOST_FURTHER_CALLS);
        var found = together;
        for (var word : alone) {
            found = found.and(ask(query, word, reader, languages), query.limit());
        }
        return found;
    }

    /** How many stories have all the words; empty when the API does not tell. */
    OptionalLong count(Query query, Asked asked, StoryReader reader, List<String> languages) {
        var found = ask(query.atMost(1).onPage(1), asked.term(), reader, languages);
        return found.exact() ? OptionalLong.of(found.total()) : OptionalLong.empty();
    }

    private Found ask(Query query, String term, StoryReader reader, List<String> languages) {
        var language = language(query.language(), languages);
        var reply = connection.published(
                cv -> connection.api().stories(new StoriesParameters(query, term, language, cv, connection.token())));
        if (!reply.isOk()) {
            throw Failures.of(reply);
        }
        var stories = reply.stories().stream().map(reader::read).toList();
        return new Found(
                stories,
                reply.total().orElse(query.offset() + stories.size()),
                reply.total().isPresent());
    }

    /** The default language has no code at Storyblok; people call it by its own, which is English nearly always. */
    private static @Nullable String language(@Nullable String asked, List<String> languages) {
        if (asked == null) {
            return null;
        }
        var code = asked.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return code.equals("default") || (code.equals("en") && !languages.contains(code)) ? null : code;
    }

    Optional<StoryDocument> open(StoryReference reference, StoryReader reader) {
        var path = URLEncoder.encode(reference.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        var reply = connection.published(cv ->
                connection.api().story(path, reference.isUuid() ? "uuid" : null, "published", cv, connection.token()));
        if (reply.isMissing()) {
            return Optional.empty();
        }
        if (!reply.isOk()) {
            throw Failures.of(reply);
        }
        return Optional.of(reader.read(Member.object(reply.object(), "story")));
    }
}
