package dev.storychat.content.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.IndexSearcher;

/** All values that a field has in the index. Of a story that was taken out they may be there for a while longer. */
final class Values {
    private Values() {}

    /** In the order of the alphabet, {@code default} first, without the empty one. */
    static List<String> all(IndexSearcher searcher, String field) throws IOException {
        var values = new TreeSet<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = DocValues.getSorted(leaf.reader(), field).termsEnum();
            for (var term = terms.next(); term != null; term = terms.next()) {
                values.add(term.utf8ToString());
            }
        }
        values.remove("");
        return values.stream()
                .sorted((one, other) -> Boolean.compare(other.equals("default"), one.equals("default")))
                .toList();
    }
}
