package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Story;
import dev.storychat.content.story.StoryDocument;
import dev.storychat.content.story.StoryReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts by the header {@code Total}, which is exact whatever page is asked for. Groups of a result that a few pages
 * hold are counted from those; of a larger one, each group by a call of its own. Not by language: a story is in every
 * language of its space, translated or not.
 */
final class Census {
    private static final int MOST_PAGES = 3;
    private static final int MOST_GROUPS = 24;

    private final Delivery delivery;
    private final StoryReader reader;
    private final List<String> languages;

    Census(Delivery delivery, StoryReader reader, List<String> languages) {
        this.delivery = delivery;
        this.reader = reader;
        this.languages = languages;
    }

    Counts count(Query asked, Counts.@Nullable By by) {
        var query = asked.sortedBy(Query.Sort.NEWEST);
        if (by == null || by == Counts.By.LANGUAGE) {
            var found = page(query, 1, 1);
            return Counts.of(found.total(), found.exact());
        }
        var first = page(query, Query.MOST_PER_PAGE, 1);
        if (!first.exact() || (by == Counts.By.TAG && asked.tag() != null && isLong(first))) {
            return Counts.of(first.total(), first.exact());
        }
        var read = read(query, first);
        var grouping = new Grouping(query, by);
        return isLong(first)
                ? each(grouping, first.total(), values(grouping, first.total(), read))
                : Counts.of(first.total(), by, grouping.count(read));
    }

    private Found page(Query query, int limit, int page) {
        var asked = Asked.of(query.words());
        return delivery.together(query.atMost(limit).onPage(page), asked, reader, languages);
    }

    private long total(Query query) {
        return page(query, 1, 1).total();
    }

    private static boolean isLong(Found first) {
        return first.total() > (long) MOST_PAGES * Query.MOST_PER_PAGE;
    }

    private List<Story> read(Query query, Found first) {
        var stories = new ArrayList<>(first.stories());
        var last = Math.min(MOST_PAGES, (first.total() + Query.MOST_PER_PAGE - 1) / Query.MOST_PER_PAGE);
        for (int number = 2; number <= last; number++) {
            stories.addAll(page(query, Query.MOST_PER_PAGE, number).stories());
        }
        return stories.stream().map(StoryDocument::story).toList();
    }

    /** The groups worth a call: those that are seen in the newest stories, or known otherwise. */
    private List<String> values(Grouping grouping, long total, List<Story> read) {
        return switch (grouping.by()) {
            case MONTH -> months(grouping.query(), total, read);
            // Storyblok reads a comma as "or".
            case TAG ->
                delivery.tags(grouping.query().path()).stream()
                        .filter(tag -> !tag.contains(","))
                        .toList();
            default ->
                read.stream()
                        .flatMap(grouping::of)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
        };
    }

    private List<String> months(Query query, long total, List<Story> newest) {
        var oldest = page(query, 1, (int) Math.min(total, Integer.MAX_VALUE)).stories().stream()
                .map(StoryDocument::story);
        var from = firstMonth(newest.stream());
        var until = firstMonth(oldest);
        if (from.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(from.get(), month -> !month.isBefore(until.get()), month -> month.minusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }

    private Counts each(Grouping grouping, long total, List<String> values) {
        var groups = new HashMap<String, Long>();
        values.stream().limit(MOST_GROUPS).forEach(value -> groups.put(value, total(grouping.only(value))));
        return Counts.of(total, grouping.by(), groups);
    }

    private static Optional<YearMonth> firstMonth(Stream<Story> stories) {
        return stories.map(Story::publishedAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Grouping::month);
    }
}
