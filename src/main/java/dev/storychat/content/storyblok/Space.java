package dev.storychat.content.storyblok;

import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.story.Member;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the space says about itself, remembered. Looking again also tells the newest cache version, so that what was
 * published meanwhile is found: that is done beside searches, never before them.
 */
final class Space {
    private static final Logger LOG = System.getLogger(Space.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Connection connection;
    private final Executor threads;
    private final AtomicReference<@Nullable CompletableFuture<SpaceFacts>> looking = new AtomicReference<>();
    private volatile @Nullable SpaceFacts facts;
    private volatile long lookedAt;

    Space(Connection connection, Executor threads) {
        this.connection = connection;
        this.threads = threads;
    }

    /** What is known already, without a call. */
    Optional<SpaceFacts> known() {
        return Optional.ofNullable(facts);
    }

    /**
     * What is known, or one call's answer when nothing is; many who ask at once share the call. A host that answers and
     * tells nothing leaves the facts empty: its search may work all the same.
     *
     * @throws SearchUnavailableException when the host does not answer at all
     */
    SpaceFacts facts() {
        var known = facts;
        if (known != null) {
            return known;
        }
        var mine = new CompletableFuture<SpaceFacts>();
        var others = looking.compareAndExchange(null, mine);
        return others == null ? shared(mine) : joined(others);
    }

    private SpaceFacts shared(CompletableFuture<SpaceFacts> mine) {
        try {
            var found = lookOrNothing();
            mine.complete(found);
            return found;
        } catch (SearchUnavailableException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            looking.set(null);
        }
    }

    private static SpaceFacts joined(CompletableFuture<SpaceFacts> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SearchUnavailableException cause) {
                throw new SearchUnavailableException(cause.diagnosis(), cause);
            }
            throw e;
        }
    }

    private SpaceFacts lookOrNothing() {
        try {
            return look();
        } catch (SearchUnavailableException e) {
            if (Failures.isSilence(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "the space tells nothing: {0}", e.diagnosis().code());
            var known = facts == null ? SpaceFacts.NONE : facts;
            facts = known;
            return known;
        }
    }

    /**
     * Looks now.
     *
     * @throws SearchUnavailableException when the space does not answer
     */
    SpaceFacts look() {
        lookedAt = System.nanoTime(); // before the call: what changes while it is answered is not in its answer
        var reply = connection.ask(() -> connection.api().space(connection.token()));
        var space = Member.object(reply.object(), "space");
        if (!reply.isOk() || space.isEmpty()) {
            throw Failures.of(reply);
        }
        connection.learn(Member.text(space, "version"));
        var found = new SpaceFacts(
                Member.text(space, "id"),
                Member.text(space, "name"),
                Member.text(space, "domain").strip(),
                Member.texts(space, "language_codes").stream()
                        .map(code -> code.toLowerCase(Locale.ROOT).replace('-', '_'))
                        .toList(),
                Member.text(space, "version"));
        facts = found;
        return found;
    }

    /** What is known may no longer be so: looks again in the background, at once. */
    void changed() {
        lookedAt = System.nanoTime() - FRESH.toNanos() - 1;
        keepFresh();
    }

    /** Looks again in the background when that is due. */
    void keepFresh() {
        var mine = new CompletableFuture<SpaceFacts>();
        var due = facts == null || System.nanoTime() - lookedAt > FRESH.toNanos();
        if (due && looking.compareAndSet(null, mine)) {
            inBackground(mine);
        }
    }

    private void inBackground(CompletableFuture<SpaceFacts> mine) {
        try {
            threads.execute(() -> lookQuietly(mine));
        } catch (RejectedExecutionException e) {
            looking.set(null);
        }
    }

    private void lookQuietly(CompletableFuture<SpaceFacts> mine) {
        try {
            shared(mine);
        } catch (SearchUnavailableException e) {
            LOG.log(Level.INFO, "the space did not answer: {0}", e.diagnosis().code());
        }
    }
}
