package dev.storychat.chat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A story that was found.
 *
 * @param passage its best passage in pieces; empty when there is none to show
 */
public record Hit(Story story, List<Piece> passage) {
    private static final Pattern NEW_SENTENCE = Pattern.compile("\\s+[\\p{Lu}\\p{N}\\p{Pi}\"(]");

    /** A stretch of a passage; highlighted where it matches what was asked. Plain text, no markup. */
    public record Piece(String text, boolean highlighted) {}

    public Hit {
        passage = List.copyOf(passage);
    }

    /**
     * The passage as it goes under the title: a text often begins with its title once more. A sentence that begins with
     * the title stays whole.
     */
    public List<Piece> underTitle() {
        var title = story.name();
        var text = excerpt();
        var rest = text.startsWith(title) ? text.substring(title.length()) : "";
        return title.isBlank() || !NEW_SENTENCE.matcher(rest).lookingAt()
                ? passage
                : from(text.length() - rest.stripLeading().length(), passage);
    }

    private static List<Piece> from(int beginning, List<Piece> passage) {
        var pieces = new ArrayList<Piece>();
        var left = beginning;
        for (var piece : passage) {
            var cut = Math.min(left, piece.text().length());
            left -= cut;
            if (cut < piece.text().length()) {
                pieces.add(new Piece(piece.text().substring(cut), piece.highlighted()));
            }
        }
        return pieces;
    }

    /** The passage without its highlights. */
    public String excerpt() {
        return passage.stream().map(Piece::text).collect(Collectors.joining());
    }
}
