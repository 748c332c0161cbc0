package dev.storychat.chat.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A story that was found.
 *
 * @param passage its best passage in pieces; empty when there is none to show
 */
public record Hit(Story story, List<Piece> passage) {

    /** A stretch of a passage; highlighted where it matches what was asked. Plain text, no markup. */
    public record Piece(String text, boolean highlighted) {}

    public Hit {
        passage = List.copyOf(passage);
    }

    /** The passage without its highlights. */
    public String excerpt() {
        return passage.stream().map(Piece::text).collect(Collectors.joining());
    }
}
