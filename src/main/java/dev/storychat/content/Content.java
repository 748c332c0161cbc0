package dev.storychat.content;

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
import dev.storychat.content.storyblok.StoryblokSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The space that is searched and counted: the connected one, or the sample space while none is. */
class Content implements Search, Spelling {
    private final Search chosen;
    private final Spelling spelling;
    private final Supplier<Part.State> state;
    private final Runnable refresh;
    private volatile String lastOutcome = "none";

    Content(StoryblokSettings storyblok, AppSettings app, Executor threads) {
        var token = storyblok.token();
        if (token == null) {
            var sample = new SampleSearch(threads);
            this.chosen = sample;
            this.spelling = sample;
            this.state = sample::look;
            this.refresh = () -> {};
        } else {
            var space = StoryblokSearch.of(storyblok, app, token, threads);
            this.chosen = space;
            this.spelling = space;
            this.state = space::look;
            this.refresh = space::changed;
        }
    }

    @Override
    public Results find(Query query) {
        return noted(() -> chosen.find(query));
    }

    @Override
    public Optional<Text> open(String reference) {
        return noted(() -> chosen.open(reference));
    }

    @Override
    public Counts count(Query query, Counts.@Nullable By by) {
        return noted(() -> chosen.count(query, by));
    }

    @Override
    public Optional<Text> open(String reference, Scope scope) {
        return noted(() -> chosen.open(reference, scope));
    }

    @Override
    public Inventory inventory() {
        return chosen.inventory();
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
        return chosen.hosts();
    }

    /** Something was published, or is no longer. Returns at once. */
    void changed() {
        refresh.run();
    }

    /** How the space is now, and how the last search in it ended. */
    Part.State look() {
        var now = state.get();
        var data = new HashMap<String, Object>(now.data());
        data.put("last_outcome", lastOutcome);
        return new Part.State(now.mode(), now.works(), data);
    }
}
