package dev.storychat.content.index;

import dev.storychat.chat.search.Counts;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts all that match, by reading one value of each and nothing else. */
final class Tally implements CollectorManager<Tally.Counter, Counts> {
    private final Counts.By by;
    private final UnaryOperator<String> folderOf;

    private Tally(Counts.By by, UnaryOperator<String> folderOf) {
        this.by = by;
        this.folderOf = folderOf;
    }

    /**
     * Counts.
     *
     * @param asked tells below which path folders are counted
     */
    static Counts of(IndexSearcher searcher, Query query, Counts.@Nullable By by, dev.storychat.chat.search.Query asked)
            throws IOException {
        return by == null
                ? Counts.of(searcher.count(query), true)
                : searcher.search(query, new Tally(by, asked::folderOf));
    }

    @Override
    public Counter newCollector() {
        return new Counter(by, folderOf);
    }

    @Override
    public Counts reduce(Collection<Counter> counters) {
        var groups = new HashMap<String, Long>();
        var total = 0L;
        for (var counter : counters) {
            total += counter.total;
            counter.groups.forEach((group, n) -> groups.merge(group, n, Long::sum));
        }
        return Counts.of(total, by, groups);
    }

    static final class Counter extends SimpleCollector {
        private final Map<String, Long> groups = new HashMap<>();
        private final Counts.By by;
        private final UnaryOperator<String> folderOf;
        private GroupValues values = document -> List.of();
        private long total;

        Counter(Counts.By by, UnaryOperator<String> folderOf) {
            this.by = by;
            this.folderOf = folderOf;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = GroupValues.of(context.reader(), by, folderOf);
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (var group : values.of(document)) {
                groups.merge(group, 1L, Long::sum);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
