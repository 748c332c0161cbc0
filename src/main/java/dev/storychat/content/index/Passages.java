package dev.storychat.content.index;

import dev.storychat.chat.search.Hit.Piece;
import dev.storychat.content.story.Excerpt;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** The best passage of each story: about {@link Excerpt#LENGTH} characters at sentence borders. */
final class Passages extends UnifiedHighlighter {
    private static final int LONGEST_TEXT = 500_000;
    private static final String[] BODIES = Languages.readers().stream()
            .map(reader -> Fields.BODY + "_" + reader)
            .toArray(String[]::new);

    private Passages(Builder builder) {
        super(builder);
    }

    static Passages in(IndexSearcher searcher) {
        return new Passages(UnifiedHighlighter.builder(searcher, Languages.analyzer())
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), Excerpt.LENGTH, 0.3f))
                .withFormatter(new Pieces())
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(0));
    }

    /** For each story its passage; an empty one where no word is in its text. */
    List<List<Piece>> of(Query query, ScoreDoc[] found) throws IOException {
        var passages = new ArrayList<List<Piece>>(Collections.nCopies(found.length, List.of()));
        for (var column : columns(query, found)) {
            for (int i = 0; i < found.length; i++) {
                if (column[i] instanceof Pieces.Found text) {
                    passages.set(i, Excerpt.trimmed(text.pieces()));
                }
            }
        }
        return passages;
    }

    private Collection<Object[]> columns(Query query, ScoreDoc[] found) throws IOException {
        if (found.length == 0) {
            return List.of();
        }
        var documents = Arrays.stream(found).mapToInt(story -> story.doc).toArray();
        var one = new int[BODIES.length];
        Arrays.fill(one, 1);
        return highlightFieldsAsObjects(BODIES.clone(), query, documents, one).values();
    }
}
