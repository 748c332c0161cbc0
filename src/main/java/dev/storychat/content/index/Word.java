package dev.storychat.content.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A word that somebody asked for, as each language reads it.
 *
 * @param stems its stem by the reader of a language
 */
record Word(Map<String, String> stems) {
    private static final Map<String, Float> WEIGHTS = weights();
    /** How much a match in a second field adds to the best one. */
    private static final float TIE = 0.3f;

    Word {
        stems = Map.copyOf(stems);
    }

    private static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(Fields.NAME, 2.0f);
        weights.put(Fields.HEADINGS, 1.2f);
        weights.put(Fields.BODY, 1.0f);
        return weights;
    }

    /** The word in any field of any language. */
    List<Query> anywhere() {
        return terms().stream().<Query>map(TermQuery::new).toList();
    }

    /** The word as it ranks. */
    Query ranked() {
        var fields = new ArrayList<Query>();
        WEIGHTS.forEach((field, weight) -> stems.forEach((reader, stem) ->
                fields.add(new BoostQuery(new TermQuery(new Term(field + "_" + reader, stem)), weight))));
        return new DisjunctionMaxQuery(fields, TIE);
    }

    /** How many stories have it in the field where most have it. */
    int mostFrequent(IndexReader reader) throws IOException {
        var most = 0;
        for (var term : terms()) {
            most = Math.max(most, reader.docFreq(term));
        }
        return most;
    }

    private List<Term> terms() {
        return WEIGHTS.keySet().stream()
                .flatMap(field ->
                        stems.entrySet().stream().map(stem -> new Term(field + "_" + stem.getKey(), stem.getValue())))
                .toList();
    }
}
