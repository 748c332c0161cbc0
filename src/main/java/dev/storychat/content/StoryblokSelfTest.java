package dev.storychat.content;

import dev.storychat.chat.SelfTest;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Results;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.chat.search.Story;
import dev.storychat.config.StoryblokSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One real search, for an operator who wants to see that the content is reached or why it is not. Without a term it
 * looks for the newest stories.
 */
@Dependent
class StoryblokSelfTest implements SelfTest {
    private static final int SHOWN = 5;

    private final Content content;
    private final String mode;

    @Inject
    StoryblokSelfTest(Content content, StoryblokSettings settings) {
        this.content = content;
        this.mode = settings.isConfigured() ? "real" : "embedded";
    }

    @Override
    public String part() {
        return StoryblokPart.NAME;
    }

    @Override
    public Outcome run(String given) {
        var term = given.strip();
        var start = System.nanoTime();
        try {
            var results = content.findLive(Query.words(term, SHOWN));
            return new Outcome.Passed(facts(term, results, Duration.ofNanos(System.nanoTime() - start)));
        } catch (SearchUnavailableException e) {
            return new Outcome.Failed(e.diagnosis());
        }
    }

    private Map<String, ?> facts(String term, Results results, Duration took) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("status", "success");
        facts.put("mode", mode);
        facts.put("term", term);
        facts.put("total", results.total());
        facts.put("exact", results.exact());
        facts.put(
                "stories",
                results.hits().stream().map(hit -> shown(hit.story())).toList());
        facts.put("latency_ms", took.toMillis());
        return facts;
    }

    private static Map<String, String> shown(Story story) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("name", story.name());
        shown.put("slug", story.slug());
        shown.put("url", story.url());
        return shown;
    }
}
