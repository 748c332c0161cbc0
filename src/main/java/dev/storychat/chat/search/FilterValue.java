package dev.storychat.chat.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of filters, from the way that people write them. */
final class FilterValue {
    private FilterValue() {}

    static @Nullable LocalDate date(String filter, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new Misunderstanding(
                    "`" + filter + ":" + written + "` is no date. Write year-month-day, such as 2026-01-31.");
        }
    }

    static Query.Sort sort(@Nullable String written) {
        var word = written == null ? Query.Sort.RELEVANCE.word() : written;
        return Stream.of(Query.Sort.values())
                .filter(sort -> sort.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new Misunderstanding("I can't sort by `" + word + "`. Use sort:newest, relevance or name."));
    }

    static int limit(@Nullable String written, int otherwise) {
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("[1-9]\\d?|100")) {
            throw new Misunderstanding(
                    "`limit:" + written + "` must be a whole number from 1 to " + Query.MOST_PER_PAGE + ".");
        }
        return Integer.parseInt(written);
    }
}
