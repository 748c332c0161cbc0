package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Spelling;
import dev.storychat.content.index.Vocabulary;
import dev.storychat.content.story.Member;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words in names and slugs, which are all that the space's own search looks at. They are read when somebody first
 * found nothing, from the <a
 * href="https://www.storyblok.com/docs/api/content-delivery/v2/links/retrieve-multiple-links">links</a>: up to 1,000
 * stories a call, without their content.
 */
final class Names implements Spelling {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int A_PAGE = 1_000;
    private static final int MOST_PAGES = 3;

    private final Connection connection;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Vocabulary vocabulary;
    private long readAt;

    Names(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return words.isEmpty() ? Map.of() : vocabulary().nearest(words);
    }

    /** One reads, others who need it wait for that. */
    private Vocabulary vocabulary() {
        reading.lock();
        try {
            var known = vocabulary;
            if (known == null || System.nanoTime() - readAt > GOOD_FOR.toNanos()) {
                known = Vocabulary.of(read());
                vocabulary = known;
                readAt = System.nanoTime();
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private Collection<String> read() {
        var names = new ArrayList<String>();
        for (int page = 1; page <= MOST_PAGES && names.size() == (page - 1) * A_PAGE; page++) {
            links(page).stream().map(Names::words).forEach(names::add);
        }
        return names.isEmpty() ? newest() : names;
    }

    private List<JsonObject> links(int page) {
        var reply = connection.published(
                cv -> connection.api().links("published", 1, A_PAGE, page, cv, connection.token()));
        return Member.object(reply.object(), "links").values().stream()
                .flatMap(link -> link instanceof JsonObject story ? Stream.of(story) : Stream.empty())
                .toList();
    }

    /** Where a host lists no links, a part is better than nothing. */
    private List<String> newest() {
        var all = Query.words("", Query.MOST_PER_PAGE);
        var reply = connection.published(
                cv -> connection.api().stories(new StoriesParameters(all, "", null, cv, connection.token())));
        return reply.stories().stream().map(Names::words).toList();
    }

    private static String words(JsonObject story) {
        var slug = Member.first(story, "full_slug", "slug");
        return Member.text(story, "name") + " " + slug.replaceAll("[/_.-]+", " ");
    }
}
