package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Spelling;
import dev.storychat.content.index.Vocabulary;
import dev.storychat.content.story.Member;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words in names and slugs, which are all that the space's own search looks at. They are read when somebody first
 * found nothing; later those at hand do until newer ones are there. They come from the <a
 * href="https://www.storyblok.com/docs/api/content-delivery/v2/links/retrieve-multiple-links">links</a>: up to 1,000
 * stories a call, without their content.
 */
final class Names implements Spelling {
    private static final Logger LOG = System.getLogger(Names.class.getName());
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int A_PAGE = 1_000;
    private static final int MOST_PAGES = 3;

    private final Connection connection;
    private final Executor threads;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Vocabulary vocabulary;
    private volatile long triedAt;

    Names(Connection connection, Executor threads, LongSupplier nanos) {
        this.connection = connection;
        this.threads = threads;
        this.nanos = nanos;
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        var nearest = known().nearest(words);
        keepFresh();
        return nearest;
    }

    /** Those at hand may be old: newer ones are read with the next question. */
    void changed() {
        triedAt = nanos.getAsLong() - GOOD_FOR.toNanos();
    }

    /** Reads them in the background when that is due. */
    private void keepFresh() {
        if (nanos.getAsLong() - triedAt >= GOOD_FOR.toNanos() && renewing.compareAndSet(false, true)) {
            try {
                threads.execute(this::renew);
            } catch (RejectedExecutionException e) {
                renewing.set(false);
            }
        }
    }

    private void renew() {
        reading.lock();
        try {
            remember();
        } catch (SearchUnavailableException e) {
            LOG.log(Level.INFO, "the names were not read: {0}", e.diagnosis().code());
        } finally {
            triedAt = nanos.getAsLong();
            renewing.set(false);
            reading.unlock();
        }
    }

    /** One reads, others who need it wait for that. */
    private Vocabulary known() {
        var known = vocabulary;
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            var meanwhile = vocabulary;
            return meanwhile == null ? remember() : meanwhile;
        } finally {
            reading.unlock();
        }
    }

    /** A space that tells none may be down: what was known before is kept, and else it is asked again. */
    private Vocabulary remember() {
        var names = read();
        var read = Vocabulary.of(names);
        if (!names.isEmpty()) {
            vocabulary = read;
        }
        triedAt = nanos.getAsLong();
        return read;
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
