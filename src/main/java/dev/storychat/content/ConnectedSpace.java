package dev.storychat.content;

import dev.storychat.chat.ContentIndex;
import dev.storychat.chat.Part;
import dev.storychat.config.AppSettings;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.index.SpaceIndex;
import dev.storychat.content.storyblok.StoryblokSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** The space behind the settings, and its index. */
final class ConnectedSpace implements AutoCloseable {
    private final StoryblokSearch live;
    private final SpaceIndex index;
    private final IndexKeeper keeper;
    private final IndexedSearch search;

    ConnectedSpace(StoryblokSettings storyblok, AppSettings app, Secret token, Executor threads) {
        this(storyblok, app, token, threads, System::nanoTime);
    }

    ConnectedSpace(StoryblokSettings storyblok, AppSettings app, Secret token, Executor threads, LongSupplier nanos) {
        this.live = StoryblokSearch.of(storyblok, app, token, threads);
        this.index = new SpaceIndex(app.home().resolve("data/index"), storyblok.fingerprint());
        var outage = new Outage(live.catalogue()::ask, threads, nanos);
        this.keeper = new IndexKeeper(live.catalogue(), index, threads, InstantSource.system(), outage::suspect);
        this.search = new IndexedSearch(live, index, outage);
    }

    /** For people. */
    IndexedSearch search() {
        return search;
    }

    /** For operators who want to know how Storyblok itself is. */
    StoryblokSearch live() {
        return live;
    }

    IndexKeeper keeper() {
        return keeper;
    }

    /** Something was published, or is no longer. Returns at once. */
    void changed() {
        live.changed();
        keeper.look();
    }

    /** A story is no longer published. */
    void removed(String id) {
        keeper.remove(id);
        changed();
    }

    /** How it is now, by its cheapest call. */
    Part.State look() {
        var now = live.look();
        var data = new HashMap<String, Object>(now.data());
        data.put("index_stories", index.size());
        var currentAsOf = index.currentAsOf();
        if (currentAsOf != null) {
            data.put(
                    "index_age_seconds",
                    Duration.between(currentAsOf, Instant.now()).toSeconds());
        }
        return new Part.State(now.mode(), now.works(), data);
    }

    ContentIndex.State state() {
        return keeper.state();
    }

    @Override
    public void close() {
        index.close();
    }
}
