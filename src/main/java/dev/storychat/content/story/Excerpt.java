package dev.storychat.content.story;

import dev.storychat.chat.search.Hit.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A passage of a story for people to judge it by: whole sentences where they are not too long. */
public final class Excerpt {
    /** What a passage aims at, in characters. */
    public static final int LENGTH = 200;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST = 320;
    private static final int LEAD = 80;

    private Excerpt() {}

    /** The first sentences. */
    public static List<Piece> beginning(String plain) {
        var text = from(SentenceList.of(plain), 0);
        return text.isEmpty() ? List.of() : trimmed(List.of(new Piece(text, false)));
    }

    /**
     * The sentences with most of the words, which may be beginnings of longer ones.
     *
     * @return the first sentences when no word is there
     */
    public static List<Piece> around(String plain, Collection<String> words) {
        var folded = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var sentences = SentenceList.of(plain);
        var best = 0;
        var most = 0;
        for (int i = 0; i < sentences.size() && most < folded.size(); i++) {
            var here = worth(sentences.get(i), folded);
            best = here > most ? i : best;
            most = Math.max(most, here);
        }
        var text = from(sentences, best);
        return text.isEmpty()
                ? List.of()
                : trimmed(
                        pieces(text, words.stream().map(Excerpt::beginningWith).toList()));
    }

    private static int worth(String sentence, List<String> folded) {
        var text = sentence.toLowerCase(Locale.ROOT);
        var worth = 0;
        for (var word : folded) {
            worth += hasWordWith(text, word) ? 1 : 0;
        }
        return worth;
    }

    private static boolean hasWordWith(String text, String beginning) {
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static Pattern beginningWith(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "[\\p{L}\\p{N}]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String from(List<String> sentences, int first) {
        var text = new StringBuilder();
        for (int i = first; i < sentences.size() && text.length() < LENGTH; i++) {
            if (i > first && text.length() + sentences.get(i).length() > MOST) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(sentences.get(i));
        }
        return SPACES.matcher(text).replaceAll(" ");
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
