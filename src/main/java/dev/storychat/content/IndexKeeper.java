package dev.storychat.content;

import dev.storychat.chat.ContentIndex;
import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.content.index.SpaceIndex;
import dev.storychat.content.storyblok.Catalogue;
import dev.storychat.content.storyblok.Edition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index as the space is. Storyblok tells by a version whether anything was published; then all is read anew,
 * because nothing tells what was moved. Where that takes long it is not done more than a fifth of the time, unless somebody
 * wants it now.
 */
final class IndexKeeper {
    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int REST = 4;

    private final Catalogue catalogue;
    private final SpaceIndex index;
    private final Executor threads;
    private final InstantSource clock;
    private final Consumer<SearchUnavailableException> outage;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean again;
    private volatile boolean wanted;
    private volatile @Nullable Diagnosis problem;
    private Instant restsUntil = Instant.MIN;

    /**
     * Begins with what the index holds.
     *
     * @param outage is told when Storyblok does not answer
     */
    IndexKeeper(
            Catalogue catalogue,
            SpaceIndex index,
            Executor threads,
            InstantSource clock,
            Consumer<SearchUnavailableException> outage) {
        this.catalogue = catalogue;
        this.index = index;
        this.threads = threads;
        this.clock = clock;
        this.outage = outage;
    }

    ContentIndex.State state() {
        return new ContentIndex.State("real", index.size(), index.currentAsOf(), running.get(), problem);
    }

    /** Reads all anew, soon. Returns at once. */
    void sync() {
        wanted = true;
        look();
    }

    /** A story is no longer published. */
    void remove(String id) {
        try {
            index.remove(id);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "a story cannot be taken out of the index: {0}",
                    e.getClass().getSimpleName());
        }
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
            var edition = catalogue.edition();
            if (!all && !edition.version().isEmpty() && edition.version().equals(index.version())) {
                index.confirm(begun);
            } else if (all || !begun.isBefore(restsUntil)) {
                fill(edition, begun);
            }
            problem = null;
        } catch (SearchUnavailableException e) {
            outage.accept(e);
            failed(e.diagnosis());
        } catch (RuntimeException e) { // a disk that is full, and whatever else: the next look tries again
            failed(new Diagnosis(
                    "index_unwritable",
                    "The index could not be written (" + e.getClass().getSimpleName() + ").",
                    "Look whether the disk that has data/index is full, and who may write there."));
        }
    }

    private void fill(Edition edition, Instant begun) {
        var filling = index.fill();
        catalogue.read(edition, filling::put);
        filling.finish(begun, edition.version(), edition.languages());
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
