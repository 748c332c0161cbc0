package dev.storychat.content.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Words as one query: any of them may match, the more and the rarer the better (BM25), and a story counts as found only
 * when it matches well.
 *
 * <p>A word weighs more the rarer it is in the space. A story matches well when the words that it has weigh at least
 * {@link #OF_BEST} of those that the best story has, and {@link #OF_ALL} of all that were asked for. Counting every
 * story with any one word would make the total of "pricing for new customers" mean "stories that say new"; asking for
 * all words would find nothing for most questions. A word that no story has weighs as much as the rarest that one has:
 * a question that is mostly about something else finds nothing rather than anything.
 */
final class WordQuery {
    private static final double OF_BEST = 0.5;
    private static final double OF_ALL = 0.2;
    /** The weight of the heaviest word: enough steps to tell common from rare, few enough for Lucene's clause limit. */
    private static final int STEPS = 4;

    /** What being new adds at most; a matching word adds several times that. */
    private static final float NEWNESS = 0.6f;

    private final List<Word> words;
    private final List<Integer> weights;

    private WordQuery(List<Word> words, List<Integer> weights) {
        this.words = words;
        this.weights = weights;
    }

    static WordQuery of(List<Word> words, IndexReader reader) throws IOException {
        var rarities = new ArrayList<Double>();
        for (var word : words) {
            rarities.add(rarity(word.mostFrequent(reader), reader.numDocs()));
        }
        var rarest = rarities.isEmpty() ? 0 : Collections.max(rarities);
        return new WordQuery(
                words, rarities.stream().map(rarity -> weight(rarity, rarest)).toList());
    }

    /** As BM25 weighs; 0 for a word that is nowhere. */
    private static double rarity(int stories, int all) {
        return stories == 0 ? 0 : Math.log(1 + (all - stories + 0.5) / (stories + 0.5));
    }

    private static int weight(double rarity, double rarest) {
        return rarity == 0 ? STEPS : Math.max(1, (int) Math.round(STEPS * rarity / rarest));
    }

    /** Adds what must match and what ranks; filters that are there already decide which story is the best one. */
    void add(BooleanQuery.Builder to, IndexSearcher searcher) throws IOException {
        to.add(new ConstantScoreQuery(matchesWell(enough(searcher, to.build()))), Occur.FILTER);
        words.forEach(word -> to.add(word.ranked(), Occur.SHOULD));
        to.add(newer(), Occur.SHOULD);
    }

    /** Of two stories that say the same, last year's and this year's, the newer is the one that is meant. */
    private static Query newer() {
        return LongField.newDistanceFeatureQuery(
                Fields.PUBLISHED, NEWNESS, System.currentTimeMillis(), TimeUnit.DAYS.toMillis(365));
    }

    private int enough(IndexSearcher searcher, BooleanQuery filters) throws IOException {
        var weighed = new BooleanQuery.Builder();
        filters.clauses().forEach(weighed::add);
        for (int i = 0; i < words.size(); i++) {
            weighed.add(new BoostQuery(new ConstantScoreQuery(anywhere(i)), weights.get(i)), Occur.SHOULD);
        }
        var best = searcher.search(weighed.setMinimumNumberShouldMatch(1).build(), 1).scoreDocs;
        var all = weights.stream().mapToInt(Integer::intValue).sum();
        return (int) Math.ceil(Math.max(all * OF_ALL, best.length == 0 ? 1 : best[0].score * OF_BEST));
    }

    /** Lucene counts clauses, not weights: so each word stands there as often as it weighs. */
    private Query matchesWell(int enough) {
        var clauses = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            var any = anywhere(i);
            Collections.nCopies(weights.get(i), any).forEach(clause -> clauses.add(clause, Occur.SHOULD));
        }
        return clauses.setMinimumNumberShouldMatch(Math.max(1, enough)).build();
    }

    private Query anywhere(int word) {
        return new DisjunctionMaxQuery(words.get(word).anywhere(), 0);
    }
}
