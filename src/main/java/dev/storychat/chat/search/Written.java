package dev.storychat.chat.search;

import dev.storychat.chat.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as somebody typed it, piece by piece: words, phrases in quotes and {@code name:value} filters. One piece can
 * be exchanged while all others stay letter by letter what they were.
 */
public final class Written {
    private static final String QUOTES = "\"“”„‟«»";
    private static final String QUOTED = "[" + QUOTES + "]([^" + QUOTES + "]*)[" + QUOTES + "]";

    /** A colon may be a full-width one, and be followed by a space unless another filter stands there. */
    private static final Pattern PIECE = Pattern.compile(
            "(\\p{L}+)[:：](?!//)(?:(?:\\s+(?!\\p{L}+[:：]))?+(?:" + QUOTED + "|(\\S+)))?|" + QUOTED + "|(\\S+)");

    private static final int NAME = 1;
    private static final int PHRASE = 4;

    private final List<Piece> pieces;

    /**
     * A part of what was typed.
     *
     * @param text as it was typed
     * @param name what stands before the colon; null for words
     * @param value without quotes
     */
    record Piece(String text, @Nullable String name, String value) {
        static Piece of(Matcher found) {
            var name = found.group(NAME);
            var first = name == null ? PHRASE : NAME + 1;
            var value = found.group(first) == null ? found.group(first + 1) : found.group(first);
            return new Piece(
                    found.group(), name, Objects.requireNonNullElse(value, "").strip());
        }

        boolean is(Filter filter) {
            return name != null && filter.name().equalsIgnoreCase(name);
        }
    }

    private Written(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    public static Written of(String typed) {
        var pieces = new ArrayList<Piece>();
        for (var found = PIECE.matcher(typed); found.find(); ) {
            pieces.add(Piece.of(found));
        }
        return new Written(pieces);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** All of it, with single spaces between the pieces. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    /** The words that are searched for, phrases among them. */
    public List<String> words() {
        return pieces.stream()
                .filter(piece -> piece.name() == null)
                .map(Piece::value)
                .toList();
    }

    /** A filter as it was typed, such as {@code tag:"two words"}. */
    public Optional<String> filter(Filter filter) {
        return piece(filter).map(Piece::text);
    }

    /** The value of a filter, without quotes. */
    public Optional<String> value(Filter filter) {
        return piece(filter).map(Piece::value);
    }

    private Optional<Piece> piece(Filter filter) {
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
        var quoted = value.matches("\\S+") ? value : "\"" + value.replaceAll("[" + QUOTES + "]", "") + "\"";
        var others = new ArrayList<>(without(filter).pieces);
        others.add(new Piece(filter.word() + ":" + quoted, filter.word(), value));
        return new Written(others);
    }

    /** With other words in place of some, as {@link Spelling#nearest} gives them. */
    public Written respelled(Map<String, String> words) {
        return changed(piece -> piece.name() == null && words.containsKey(piece.value())
                ? new Piece(words.get(piece.value()), null, words.get(piece.value()))
                : piece);
    }

    /** With another name for the filters of a name. */
    Written renamed(String name, Filter filter) {
        return changed(piece -> name.equals(piece.name())
                ? new Piece(filter.word() + piece.text().substring(name.length()), filter.word(), piece.value())
                : piece);
    }

    private Written changed(UnaryOperator<Piece> change) {
        return new Written(pieces.stream().map(change).toList());
    }

    /** With as many of its words as fit into so many characters; filters stay whatever their length. */
    public Written shortened(int most) {
        var room = most
                - pieces.stream()
                        .filter(piece -> piece.name() != null)
                        .mapToInt(piece -> piece.text().length() + 1)
                        .sum();
        var kept = new ArrayList<Piece>();
        for (var piece : pieces) {
            var isWord = piece.name() == null;
            if (!isWord || piece.text().length() <= room) {
                kept.add(piece);
            } else if (room > 0) {
                var beginning = PlainText.beginning(piece.value(), room);
                kept.add(new Piece(beginning, null, beginning));
            }
            room -= isWord ? piece.text().length() + 1 : 0;
        }
        return new Written(kept);
    }
}
