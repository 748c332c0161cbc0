package dev.storychat.content.index;

import dev.storychat.chat.search.Hit.Piece;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Turns Lucene's best passage into pieces of plain text. */
final class Pieces extends PassageFormatter {

    /** A passage on its way through Lucene, which passes formatted passages on as plain objects. */
    record Found(List<Piece> pieces) {}

    @Override
    public Object format(Passage[] passages, String content) {
        return new Found(passages.length == 0 ? List.of() : pieces(passages[0], content));
    }

    private static List<Piece> pieces(Passage passage, String content) {
        var pieces = new ArrayList<Piece>();
        var end = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            var start = Math.max(end, passage.getMatchStarts()[i]);
            add(pieces, content.substring(end, start), false);
            end = Math.max(start, Math.min(passage.getMatchEnds()[i], passage.getEndOffset()));
            add(pieces, content.substring(start, end), true);
        }
        add(pieces, content.substring(end, passage.getEndOffset()).stripTrailing(), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean highlighted) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replaceAll("\\s+", " "), highlighted));
        }
    }
}
