package dev.storychat.chat.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of filters, from the way that people write them. */
final class FilterValue {
    /** Longer than slugs and tags are in practice, and short enough for all of a search to fit into a button. */
    private static final int LONGEST = 200;

    private FilterValue() {}

    /** Any text. */
    static String text(Filter filter, String written) {
        if (written.isEmpty()) {
            throw new Misunderstanding("search.empty", filter.word(), filter.example());
        }
        if (written.length() > LONGEST) {
            throw new Misunderstanding("search.long", filter.word(), LONGEST);
        }
        return written;
    }

    /** A day; a month or a year stands for its first day, or its last one where a search ends with it. */
    static @Nullable LocalDate date(Filter filter, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var isEnd = filter == Filter.UNTIL;
        try {
            return switch (written.length()) {
                case 4 ->
                    isEnd
                            ? Year.parse(written).atMonth(12).atEndOfMonth()
                            : Year.parse(written).atDay(1);
                case 7 ->
                    isEnd
                            ? YearMonth.parse(written).atEndOfMonth()
                            : YearMonth.parse(written).atDay(1);
                default -> LocalDate.parse(written);
            };
        } catch (DateTimeException e) {
            throw new Misunderstanding("search.date", filter.word(), written);
        }
    }

    static Query.Sort sort(@Nullable String written) {
        var word = written == null ? Query.Sort.RELEVANCE.word() : written;
        return Stream.of(Query.Sort.values())
                .filter(sort -> sort.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Misunderstanding("search.sort", word));
    }

    static int limit(@Nullable String written, int otherwise) {
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[1-9]\\d?|100")) {
            throw new Misunderstanding("search.limit", written, Query.MOST_PER_PAGE);
        }
        return Integer.parseInt(written);
    }
}
