package dev.storychat.content.index;

import dev.storychat.chat.search.Query;
import dev.storychat.chat.search.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What narrows a search, in Lucene's words. Nothing here changes the order of what is found. */
final class Filters {
    private final Languages languages;

    Filters(Languages languages) {
        this.languages = languages;
    }

    void add(BooleanQuery.Builder to, Query query) {
        term(to, Fields.TYPE, query.contentType());
        term(to, Fields.TAG, query.tag());
        if (query.language() != null) {
            term(to, Fields.LANGUAGE, languages.folded(query.language()));
        }
        if (query.path() != null) {
            var prefix = Fields.folded(query.path()).replaceAll("^/+", "");
            // Who names a language may leave it out of the path.
            var field = query.language() == null ? Fields.SLUG : Fields.PATH;
            to.add(new PrefixQuery(new Term(field, prefix)), Occur.FILTER);
        }
        add(to, query.scope());
        if (query.since() != null || query.until() != null) {
            to.add(published(query.since(), query.until()), Occur.FILTER);
        }
    }

    void add(BooleanQuery.Builder to, Scope scope) {
        any(to, scope.paths(), path -> new PrefixQuery(new Term(Fields.PATH, Fields.folded(path))));
        any(to, scope.types(), type -> new TermQuery(new Term(Fields.TYPE, Fields.folded(type))));
        any(to, scope.languages(), code -> new TermQuery(new Term(Fields.LANGUAGE, languages.folded(code))));
    }

    private static void any(
            BooleanQuery.Builder to, List<String> values, Function<String, org.apache.lucene.search.Query> such) {
        if (!values.isEmpty()) {
            var one = new BooleanQuery.Builder();
            values.forEach(value -> one.add(such.apply(value), Occur.SHOULD));
            to.add(one.build(), Occur.FILTER);
        }
    }

    private static void term(BooleanQuery.Builder to, String field, @Nullable String value) {
        if (value != null) {
            to.add(new TermQuery(new Term(field, Fields.folded(value))), Occur.FILTER);
        }
    }

    private static org.apache.lucene.search.Query published(@Nullable LocalDate since, @Nullable LocalDate until) {
        return LongField.newRangeQuery(
                Fields.PUBLISHED,
                since == null ? Long.MIN_VALUE : startOf(since),
                until == null ? Long.MAX_VALUE : startOf(until.plusDays(1)) - 1);
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
