package dev.storychat.content.storyblok;

import dev.storychat.content.story.StoryDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The content types of the stories that were found until now: the API lists none. */
final class SeenTypes {
    private final Map<String, LongAdder> seen = new ConcurrentHashMap<>();

    void learn(List<StoryDocument> stories) {
        of(stories)
                .forEach(
                        type -> seen.computeIfAbsent(type, t -> new LongAdder()).increment());
    }

    /** Whether there is something to choose from. */
    boolean areSeveral() {
        return seen.size() > 1;
    }

    /** Those on a page, then the others, most often seen first. */
    List<String> first(int most, List<StoryDocument> onPage) {
        var mostSeen = seen.entrySet().stream()
                .sorted(Comparator.comparingLong(type -> -type.getValue().sum()))
                .map(Map.Entry::getKey);
        return Stream.concat(of(onPage), mostSeen).distinct().limit(most).toList();
    }

    private static Stream<String> of(List<StoryDocument> stories) {
        return stories.stream().map(story -> story.story().contentType()).filter(type -> !type.isEmpty());
    }
}
