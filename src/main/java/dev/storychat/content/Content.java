package dev.storychat.content;

import dev.storychat.chat.ContentIndex;
import dev.storychat.chat.Part;
import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.Scope;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Spelling;
import dev.storychat.config.AppSettings;
import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.index.SampleSearch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The space that is searched and counted: the connected one, or the sample space while none is. */
class Content implements Search, Spelling, ContentIndex, AutoCloseable {
    private final @Nullable ConnectedSpace connected;
    private final Search search;
    private final Search live;
    private final Spelling spelling;
    private final Supplier<Part.State> state;
    private volatile String lastOutcome = "none";

    Content(StoryblokSettings storyblok, AppSettings app, Executor threads) {
        var token = storyblok.token();
        if (token == null) {
            var sample = new SampleSearch(threads);
            this.connected = null;
            this.search = sample;
            this.live = sample;
            this.spelling = sample;
            this.state = sample::look;
        } else {
            var space = new ConnectedSpace(storyblok, app, token, threads);
            this.connected = space;
            this.search = space.search();
            this.live = space.live();
            this.spelling = space.search();
            this.state = space::look;
        }
    }

    @Override
    public Results find(Query query) {
        return noted(() -> search.find(query));
    }

    /**
     * Finds stories in the space itself, never in its index.
     *
     * @throws SearchUnavailableException when the space cannot be reached
     */
    Results findLive(Query query) {
        return noted(() -> live.find(query));
    }

    @Override
    public Optional<Text> open(String reference) {
        return noted(() -> search.open(reference));
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return noted(() -> search.count(query, by));
    }

    @Override
    public Optional<Text> open(String reference, Scope scope) {
        return noted(() -> search.open(reference, scope));
    }

    @Override
    public Inventory inventory() {
        return search.inventory();
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return spelling.nearest(words);
    }

    private <T> T noted(Supplier<T> call) {
        try {
            var result = call.get();
            lastOutcome = "success";
            return result;
        } catch (SearchUnavailableException e) {
            lastOutcome = e.diagnosis().code();
            throw e;
        }
    }

    @Override
    public Set<String> hosts() {
        return search.hosts();
    }

    /** Something was published, or is no longer. Returns at once. */
    void changed() {
        if (connected != null) {
            connected.changed();
        }
    }

    /** A story is no longer published; nobody finds it from now on. */
    void removed(String id) {
        if (connected != null) {
            connected.removed(id);
        }
    }

    /** Begins to look whether the index is as the space is. Returns at once. */
    void keepIndex() {
        if (connected != null) {
            connected.keeper().look();
        }
    }

    /** How the space is now, and how the last search in it ended. */
    Part.State look() {
        var now = state.get();
        var data = new HashMap<String, Object>(now.data());
        data.put("last_outcome", lastOutcome);
        return new Part.State(now.mode(), now.works(), data);
    }

    @Override
    public State state() {
        if (connected != null) {
            return connected.state();
        }
        var stories = (Long) state.get().data().get("stories");
        return new State("embedded", stories == null ? 0 : stories, Instant.now(), false, null);
    }

    @Override
    public boolean sync() {
        if (connected == null) {
            return false;
        }
        connected.keeper().sync();
        return true;
    }

    @Override
    public void close() {
        if (connected != null) {
            connected.close();
        }
    }
}
