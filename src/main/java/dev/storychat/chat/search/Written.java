package dev.storychat.chat.search;

import dev.storychat.chat.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search as somebody typed it, piece by piece: words, phrases in quotes and {@code name:value} filters. One piece can
 * be exchanged while all others stay letter by letter what they were.
 */
public final class Written {
    private final List<TypedPiece> pieces;

    private Written(List<TypedPiece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    public static Written of(String typed) {
        return new Written(TypedPiece.all(typed));
    }

    List<TypedPiece> pieces() {
        return pieces;
    }

    /** All of it, with single spaces between the pieces. */
    public String text() {
        return pieces.stream().map(TypedPiece::text).collect(Collectors.joining(" "));
    }

    /** The words that are searched for, phrases among them. */
    public List<String> words() {
        return pieces.stream()
                .filter(piece -> piece.name() == null)
                .map(TypedPiece::value)
                .toList();
    }

    /** A filter as it was typed, such as {@code tag:"two words"}. */
    public Optional<String> filter(Filter filter) {
        return piece(filter).map(TypedPiece::text);
    }

    /** The value of a filter, without quotes. */
    public Optional<String> value(Filter filter) {
        return piece(filter).map(TypedPiece::value);
    }

    private Optional<TypedPiece> piece(Filter filter) {
        return pieces.stream().filter(piece -> piece.is(filter)).findFirst();
    }

    /** The filters that it has, those that only order and count among them. */
    public List<Filter> filters() {
        return Stream.of(Filter.values())
                .filter(filter -> filter(filter).isPresent())
                .toList();
    }

    public Written without(Filter... filters) {
        return new Written(pieces.stream()
                .filter(piece -> Stream.of(filters).noneMatch(piece::is))
                .toList());
    }

    /** With this value in place of the one that the filter had, if any. */
    public Written with(Filter filter, String value) {
        var others = new ArrayList<>(without(filter).pieces);
        others.add(TypedPiece.of(filter, value));
        return new Written(others);
    }

    /** With other words in place of some, as {@link Spelling#nearest} gives them. */
    public Written respelled(Map<String, String> words) {
        return changed(piece -> piece.name() == null && words.containsKey(piece.value())
                ? new TypedPiece(words.get(piece.value()), null, words.get(piece.value()))
                : piece);
    }

    /** With another name for the filters of a name. */
    Written renamed(String name, Filter filter) {
        return changed(piece -> name.equals(piece.name())
                ? new TypedPiece(filter.word() + piece.text().substring(name.length()), filter.word(), piece.value())
                : piece);
    }

    private Written changed(UnaryOperator<TypedPiece> change) {
        return new Written(pieces.stream().map(change).toList());
    }

    /** With as many of its words as fit into so many characters; filters stay whatever their length. */
    public Written shortened(int most) {
        var room = most
                - pieces.stream()
                        .filter(piece -> piece.name() != null)
                        .mapToInt(piece -> piece.text().length() + 1)
                        .sum();
        var kept = new ArrayList<TypedPiece>();
        for (var piece : pieces) {
            var isWord = piece.name() == null;
            if (!isWord || piece.text().length() <= room) {
                kept.add(piece);
            } else if (room > 0) {
                var beginning = PlainText.beginning(piece.value(), room);
                kept.add(new TypedPiece(beginning, null, beginning));
            }
            room -= isWord ? piece.text().length() + 1 : 0;
        }
        return new Written(kept);
    }
}
