package dev.storychat.chat.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way people write a {@link Query}: words and {@code name:value} filters in any order, for example
 * {@code pricing type:article since:2026-01-01 sort:newest limit:5}. A value with spaces stands in quotes.
 */
public final class QuerySyntax {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<name>\\p{L}+):(?:\"(?<quoted>[^\"]*)\"|(?<bare>\\S*))|\"(?<phrase>[^\"]*)\"|(?<word>\\S+)");

    private enum Filter {
        TYPE,
        LANG,
        PATH,
        TAG,
        SINCE,
        UNTIL,
        SORT,
        LIMIT;

        static Optional<Filter> named(String name) {
            return Stream.of(values())
                    .filter(filter -> filter.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /** What came of reading it. */
    public sealed interface Outcome {
        /** It makes sense. */
        record Understood(Query query) implements Outcome {}

        /** There was nothing to look for. */
        record Empty() implements Outcome {}

        /** It does not make sense; {@code why} is for the person who wrote it and says what to do. */
        record Refused(String why) implements Outcome {}
    }

    private final List<String> words = new ArrayList<>();
    private final Map<Filter, String> filters = new EnumMap<>(Filter.class);
    private final int defaultLimit;

    private QuerySyntax(int defaultLimit) {
        this.defaultLimit = defaultLimit;
    }

    /**
     * Reads what a person wrote.
     *
     * @param defaultLimit hits a page where none is asked for
     */
    public static Outcome read(String written, int defaultLimit) {
        try {
            return new QuerySyntax(defaultLimit).tokens(written).outcome();
        } catch (Misunderstanding e) {
            return new Outcome.Refused(e.why());
        }
    }

    private QuerySyntax tokens(String written) {
        var token = TOKEN.matcher(written.replaceAll("[“”„«»]", "\"").strip());
        while (token.find()) {
            var name = token.group("name");
            if (name == null) {
                words.add(either(token.group("phrase"), token.group("word")));
            } else if (token.group().startsWith(name + "://")) {
                words.add(token.group());
            } else {
                filter(name, either(token.group("quoted"), token.group("bare")).strip());
            }
        }
        return this;
    }

    private static String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : Objects.requireNonNullElse(other, "");
    }

    private void filter(String name, String value) {
        var filter = Filter.named(name)
                .orElseThrow(() -> new Misunderstanding("I don't know the filter `" + name
                        + ":`. The filters are type:, lang:, path:, tag:, since:, until:, sort: and limit:."));
        if (value.isEmpty()) {
            throw new Misunderstanding("The filter `" + name + ":` needs a value.");
        }
        if (filters.putIfAbsent(filter, value) != null) {
            throw new Misunderstanding("The filter `" + name + ":` stands there twice; give it once.");
        }
    }

    private Outcome outcome() {
        if (words.isEmpty() && filters.isEmpty()) {
            return new Outcome.Empty();
        }
        var since = FilterValue.date("since", filters.get(Filter.SINCE));
        var until = FilterValue.date("until", filters.get(Filter.UNTIL));
        if (since != null && until != null && since.isAfter(until)) {
            throw new Misunderstanding("`since:" + since + "` is after `until:" + until + "`: nothing lies between.");
        }
        return new Outcome.Understood(new Query(
                String.join(" ", words),
                filters.get(Filter.TYPE),
                filters.get(Filter.LANG),
                filters.get(Filter.PATH),
                filters.get(Filter.TAG),
                since,
                until,
                FilterValue.sort(filters.get(Filter.SORT)),
                FilterValue.limit(filters.get(Filter.LIMIT), defaultLimit),
                1));
    }
}
