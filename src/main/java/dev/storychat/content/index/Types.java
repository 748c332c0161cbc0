package dev.storychat.content.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * How many stories match, for each content type.
 *
 * @param counts most first
 */
record Types(Map<String, Long> counts) {

    static Types count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new Counting());
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final class Counting implements CollectorManager<Counter, Types> {
        @Override
        public Counter newCollector() {
            return new Counter();
        }

        @Override
        public Types reduce(Collection<Counter> counters) {
            var all = new HashMap<String, Long>();
            counters.forEach(counter -> counter.counts.forEach((type, n) -> all.merge(type, n, Long::sum)));
            var sorted = new LinkedHashMap<String, Long>();
            all.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Long> type) -> -type.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(type -> sorted.put(type.getKey(), type.getValue()));
            return new Types(sorted);
        }
    }

    private static final class Counter extends SimpleCollector {
        private final Map<String, Long> counts = new HashMap<>();
        private SortedDocValues types = DocValues.emptySorted();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            types = DocValues.getSorted(context.reader(), Fields.typeAsShown());
        }

        @Override
        public void collect(int document) throws IOException {
            var type = types.advanceExact(document)
                    ? types.lookupOrd(types.ordValue()).utf8ToString()
                    : "";
            counts.merge(type, 1L, Long::sum);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
