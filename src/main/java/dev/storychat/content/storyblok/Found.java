package dev.storychat.content.storyblok;

import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Hit;
import dev.storychat.chat.search.Results;
import dev.storychat.content.story.Excerpt;
import dev.storychat.content.story.StoryDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stories of one page.
 *
 * @param total of all pages
 * @param exact whether it was counted
 */
record Found(List<StoryDocument> stories, long total, boolean exact) {
    static final Found NOTHING = new Found(List.of(), 0, true);

    /** Whether all that was found is here, so that it can be counted by anything. */
    boolean isWhole() {
        return exact && stories.size() == total;
    }

    /** With passages around the words. */
    Results with(List<String> words) {
        return with(words, Map.of());
    }

    /**
     * The same.
     *
     * @param byType how many of each type; not needed where all stories are here
     */
    Results with(List<String> words, Map<String, Long> byType) {
        var hits = stories.stream().map(story -> hit(story, words)).toList();
        return new Results(hits, total, exact, isWhole() ? byType() : sorted(byType), hosts());
    }

    private static Hit hit(StoryDocument story, List<String> words) {
        var passage = Excerpt.around(story.plain(), words);
        return new Hit(story.story(), passage);
    }

    private Map<String, Long> byType() {
        var counts = stories.stream()
                .filter(story -> !story.story().contentType().isEmpty())
                .collect(Collectors.groupingBy(story -> story.story().contentType(), Collectors.counting()));
        return sorted(counts);
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> type) -> -type.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(type -> sorted.put(type.getKey(), type.getValue()));
        return sorted;
    }

    /** Their own pages too: the space's domain may not be known yet. */
    private Set<String> hosts() {
        var hosts = new HashSet<String>();
        for (var story : stories) {
            hosts.addAll(story.hosts());
            WebLink.host(story.story().url()).ifPresent(hosts::add);
        }
        return hosts;
    }

    /** Both, each story once; what two searches found was not counted together. */
    Found and(Found more, int limit) {
        var all = new ArrayList<>(stories);
        var seen = stories.stream().map(story -> story.story().id()).collect(Collectors.toCollection(HashSet::new));
        more.stories.stream().filter(story -> seen.add(story.story().id())).forEach(all::add);
        var most = Math.max(all.size(), Math.max(total, more.total));
        return new Found(all.subList(0, Math.min(limit, all.size())), most, false);
    }
}
