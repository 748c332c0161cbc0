package dev.storychat.content.story;

import dev.storychat.chat.search.Hit.Piece;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A passage of a story for people to judge it by: whole sentences where they are not too long. */
public final class Excerpt {
    /** What a passage aims at, in characters. */
    public static final int LENGTH = 200;

    private static final int MOST = 320;
    private static final int LEAD = 80;

    private Excerpt() {}

    /** The first sentences. */
    public static List<Piece> beginning(String plain) {
        var text = from(sentences(plain), 0);
        return text.isEmpty() ? List.of() : trimmed(List.of(new Piece(text, false)));
    }

    /**
     * The sentences with most of the words, which may be beginnings of longer ones.
     *
     * @return the first sentences when no word is there
     */
    public static List<Piece> around(String plain, Collection<String> words) {
        var patterns = words.stream().map(Excerpt::beginningWith).toList();
        var sentences = sentences(plain);
        ToLongFunction<String> worth = sentence ->
                patterns.stream().filter(word -> word.matcher(sentence).find()).count();
        var best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            best = worth.applyAsLong(sentences.get(i)) > worth.applyAsLong(sentences.get(best)) ? i : best;
        }
        var text = from(sentences, best);
        return text.isEmpty() ? List.of() : trimmed(pieces(text, patterns));
    }

    private static Pattern beginningWith(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "[\\p{L}\\p{N}]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> sentences(String plain) {
        var sentences = new ArrayList<String>();
        for (var line : plain.split("\\n+")) {
            var borders = BreakIterator.getSentenceInstance(Locale.ROOT);
            borders.setText(line);
            var start = borders.first();
            for (int end = borders.next(); end != BreakIterator.DONE; start = end, end = borders.next()) {
                sentences.add(line.substring(start, end).strip().replaceAll("\\s+", " "));
            }
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static String from(List<String> sentences, int first) {
        var text = new StringBuilder();
        for (int i = first; i < sentences.size() && text.length() < LENGTH; i++) {
            if (i > first && text.length() + sentences.get(i).length() > MOST) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(sentences.get(i));
        }
        return text.toString();
    }

    private static List<Piece> pieces(String text, List<Pattern> words) {
        if (words.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        var any = Pattern.compile(
                words.stream().map(Pattern::pattern).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var pieces = new ArrayList<Piece>();
        var match = any.matcher(text);
        var end = 0;
        while (match.find()) {
            pieces.add(new Piece(text.substring(end, match.start()), false));
            pieces.add(new Piece(match.group(), true));
            end = match.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /** Cuts what a text without sentences, such as a long table, makes too long; the first match stays. */
    public static List<Piece> trimmed(List<Piece> pieces) {
        var first = 0;
        for (int i = 0; i < pieces.size() && !pieces.get(i).highlighted(); i++) {
            first += pieces.get(i).text().length();
        }
        var all = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        var start = all <= MOST || first <= LEAD || first == all ? 0 : Math.min(first - LEAD, all - MOST);
        return cut(pieces, start, start + MOST);
    }

    private static List<Piece> cut(List<Piece> pieces, int start, int end) {
        var kept = new ArrayList<Piece>();
        var at = 0;
        for (var piece : pieces) {
            var from = Math.max(0, start - at);
            var to = Math.min(piece.text().length(), end - at);
            if (from < to) {
                var text = piece.text().substring(from, to);
                var lead = from > 0 ? "…" + text.replaceFirst("^\\S*\\s", "") : text;
                kept.add(
                        new Piece(to < piece.text().length() ? lead.stripTrailing() + "…" : lead, piece.highlighted()));
            }
            at += piece.text().length();
        }
        return kept;
    }
}
