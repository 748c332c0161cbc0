package dev.storychat.chat.search;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was typed.
 *
 * @param text as it was typed
 * @param name what stands before the colon; null for words
 * @param value without quotes
 */
record TypedPiece(String text, @Nullable String name, String value) {
    private static final String QUOTES = "\"“”„‟«»";
    private static final String QUOTED = "[" + QUOTES + "]([^" + QUOTES + "]*)[" + QUOTES + "]";

    /** A colon may be a full-width one, and be followed by a space unless another filter stands there. */
    private static final Pattern PIECE = Pattern.compile(
            "(\\p{L}+)[:：](?!//)(?:(?:\\s+(?!\\p{L}+[:：]))?+(?:" + QUOTED + "|(\\S+)))?|" + QUOTED + "|(\\S+)");

    private static final int NAME = 1;
    private static final int PHRASE = 4;

    /** Those of a text, in their order. */
    static List<TypedPiece> all(String typed) {
        return PIECE.matcher(typed).results().map(TypedPiece::of).toList();
    }

    /** A filter, in quotes where it needs them. */
    static TypedPiece of(Filter filter, String value) {
        var quoted = value.matches("\\S+") ? value : "\"" + value.replaceAll("[" + QUOTES + "]", "") + "\"";
        return new TypedPiece(filter.word() + ":" + quoted, filter.word(), value);
    }

    private static TypedPiece of(MatchResult found) {
        var name = found.group(NAME);
        var first = name == null ? PHRASE : NAME + 1;
        var value = found.group(first) == null ? found.group(first + 1) : found.group(first);
        return new TypedPiece(
                found.group(), name, Objects.requireNonNullElse(value, "").strip());
    }

    boolean is(Filter filter) {
        return name != null && filter.name().equalsIgnoreCase(name);
    }
}
