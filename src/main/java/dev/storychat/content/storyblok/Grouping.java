package dev.storychat.content.storyblok;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of the stories that a query selects. */
record Grouping(Query query, Counts.By by) {

    /** Those that a story is in. */
    Stream<String> of(Story story) {
        return switch (by) {
            case TYPE -> Stream.of(story.contentType());
            case LANGUAGE -> throw new IllegalArgumentException("a story is in every language of its space");
            case TAG -> story.tags().stream();
            case MONTH ->
                Stream.ofNullable(story.publishedAt()).map(Grouping::month).map(YearMonth::toString);
            case PATH -> Stream.of(query.folderOf(story.slug()));
        };
    }

    Map<String, Long> count(List<Story> stories) {
        return stories.stream()
                .flatMap(this::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The stories of one group. */
    Query only(String group) {
        return switch (by) {
            case TYPE -> query.ofType(group);
            case LANGUAGE -> throw new IllegalArgumentException("a story is in every language of its space");
            case TAG -> query.tagged(group);
            case PATH -> query.in(group);
            case MONTH -> {
                var month = YearMonth.parse(group);
                yield query.within(month.atDay(1), month.atEndOfMonth());
            }
        };
    }

    static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }
}
