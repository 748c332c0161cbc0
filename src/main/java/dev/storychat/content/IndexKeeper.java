package dev.storychat.content;

import dev.storychat.chat.ContentIndex;
import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.index.SpaceIndex;
import dev.storychat.content.storyblok.Catalogue;
import dev.storychat.content.storyblok.Edition;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index as the space is. Storyblok tells by a version whether anything was published; then all is read anew,
 * because nothing tells what was moved or is no longer there. Where that takes long it is not done more than a tenth of
 * the time, unless somebody wants it now.
 */
final class IndexKeeper {
    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final int REST = 9;

    private final Catalogue catalogue;
    private final SpaceIndex index;
    private final Executor threads;
    private final InstantSource clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean again;
    private volatile boolean wanted;
    private volatile @Nullable Diagnosis problem;
    private Instant restsUntil = Instant.MIN;

    IndexKeeper(Catalogue catalogue, SpaceIndex index, Executor threads, InstantSource clock) {
        this.catalogue = catalogue;
        this.index = index;
        this.threads = threads;
        this.clock = clock;
    }

    ContentIndex.State state() {
        return new ContentIndex.State("real", index.size(), index.currentAsOf(), running.get(), problem);
    }

    /** Reads all anew, soon. Returns at once. */
    void sync() {
        wanted = true;
        look();
    }

    /** Looks whether the space holds something else now, soon. Returns at once. */
    void look() {
        again = true;
        if (running.compareAndSet(false, true)) {
            try {
                threads.execute(this::run);
            } catch (RejectedExecutionException e) {
                running.set(false);
            }
        }
    }

    /** What is wanted meanwhile is done after it. */
    private void run() {
        try {
            while (again) {
                again = false;
                var all = wanted;
                wanted = false;
                bringUpToDate(all);
            }
        } finally {
            running.set(false);
        }
    }

    private void bringUpToDate(boolean all) {
        try {
            var begun = clock.instant();
            if (!all && begun.isBefore(restsUntil)) {
                return;
            }
            var edition = catalogue.edition();
            if (!all && !edition.version().isEmpty() && edition.version().equals(index.version())) {
                index.confirm(begun);
            } else {
                fill(edition, begun);
            }
            problem = null;
        } catch (SearchUnavailableException e) {
            failed(e.diagnosis());
        } catch (UncheckedIOException | IllegalStateException e) { // the latter: Lucene closes what it cannot write
            failed(new Diagnosis(
                    "index_unwritable",
                    "The index could not be written (" + e.getClass().getSimpleName() + ").",
                    "Look whether the disk that has data/index is full, and who may write there."));
        }
    }

    private void fill(Edition edition, Instant begun) {
        var filling = index.fill();
        catalogue.read(edition, filling::put);
        filling.finish(begun, edition.version());
        var took = Duration.between(begun, clock.instant());
        restsUntil = took.compareTo(LONG) < 0 ? Instant.MIN : clock.instant().plus(took.multipliedBy(REST));
        LOG.log(Level.INFO, "the index has {0} stories, read in {1} ms", index.size(), took.toMillis());
    }

    /** Once, not every minute of an outage. */
    private void failed(Diagnosis now) {
        var before = problem;
        problem = now;
        if (before == null || !before.code().equals(now.code())) {
            LOG.log(Level.WARNING, "the index cannot be brought up to date: {0}", now.code());
        }
    }
}
