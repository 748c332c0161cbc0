package dev.storychat.chat.search;

import dev.storychat.chat.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way people write a {@link Query}: words and {@code name:value} filters in any order, for example
 * {@code pricing type:article since:2026-01 sort:newest limit:5}. A value with spaces stands in quotes.
 */
public final class QuerySyntax {

    /** What came of reading it. */
    public sealed interface Outcome {
        /** It makes sense. */
        record Understood(Query query) implements Outcome {}

        /** There was nothing to look for. */
        record Empty() implements Outcome {}

        /**
         * It does not make sense.
         *
         * @param key of a text of this room
         * @param values go into it
         * @param instead what was probably meant, as it would be written; empty when nobody can tell
         */
        record Refused(String key, List<Object> values, String instead) implements Outcome {
            public Refused {
                values = List.copyOf(values);
            }

            /** Why, for the person who wrote it, and what to do. */
            public String why(Locale language) {
                var harmless = values.stream()
                        .map(value -> value instanceof String text ? text.replace('`', '\'') : value)
                        .toArray();
                return Texts.of(QuerySyntax.class, language).text(key, harmless);
            }
        }
    }

    private final List<String> words = new ArrayList<>();
    private final Map<Filter, String> filters = new EnumMap<>(Filter.class);
    private final Written written;
    private final int defaultLimit;

    private QuerySyntax(Written written, int defaultLimit) {
        this.written = written;
        this.defaultLimit = defaultLimit;
    }

    /** Reads what a person wrote. */
    public static Outcome read(String written, int defaultLimit) {
        return read(Written.of(written), defaultLimit);
    }

    /**
     * Reads what a person wrote.
     *
     * @param defaultLimit hits a page where none is asked for
     */
    public static Outcome read(Written written, int defaultLimit) {
        try {
            return new QuerySyntax(written, defaultLimit).outcome();
        } catch (Misunderstanding e) {
            return e.refused();
        }
    }

    private Outcome outcome() {
        for (var piece : written.pieces()) {
            if (piece.name() != null) {
                filter(piece.name(), piece.value());
            } else if (!piece.value().isEmpty()) {
                words.add(piece.value());
            }
        }
        return words.isEmpty() && filters.isEmpty() ? new Outcome.Empty() : new Outcome.Understood(query());
    }

    private void filter(String name, String value) {
        var filter = Filter.named(name).orElseThrow(() -> unknown(name));
        if (filters.putIfAbsent(filter, FilterValue.text(filter, value)) != null) {
            throw new Misunderstanding("search.twice", filter.word());
        }
    }

    private Misunderstanding unknown(String name) {
        return Filter.meant(name)
                .map(filter -> new Misunderstanding(new Outcome.Refused(
                        "search.unknown.near",
                        List.of(name, filter.word()),
                        written.renamed(name, filter).text())))
                .orElseGet(() -> new Misunderstanding("search.unknown", name));
    }

    private Query query() {
        var since = FilterValue.date(Filter.SINCE, filters.get(Filter.SINCE));
        var until = FilterValue.date(Filter.UNTIL, filters.get(Filter.UNTIL));
        if (since != null && until != null && since.isAfter(until)) {
            throw new Misunderstanding("search.between", since.toString(), until.toString());
        }
        return new Query(
                String.join(" ", words),
                filters.get(Filter.TYPE),
                filters.get(Filter.LANG),
                filters.get(Filter.PATH),
                filters.get(Filter.TAG),
                since,
                until,
                FilterValue.sort(filters.get(Filter.SORT)),
                FilterValue.limit(filters.get(Filter.LIMIT), defaultLimit),
                1);
    }

    /** What selects and in which order, the way that {@link #read} understands it; page and limit are left out. */
    public static String write(Query query) {
        var isByRelevance = query.sort() == Query.Sort.RELEVANCE;
        return Stream.of(
                        query.words(),
                        write(Filter.TYPE, query.contentType()),
                        write(Filter.LANG, query.language()),
                        write(Filter.PATH, query.path()),
                        write(Filter.TAG, query.tag()),
                        write(Filter.SINCE, query.since()),
                        write(Filter.UNTIL, query.until()),
                        write(Filter.SORT, isByRelevance ? null : query.sort().word()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String write(Filter filter, @Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var quoted = text.matches(".*\\s.*") ? "\"" + text + "\"" : text;
        return text.isEmpty() ? "" : filter.word() + ":" + quoted;
    }
}
