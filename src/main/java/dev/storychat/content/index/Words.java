package dev.storychat.content.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads what a person asked, a few words or a whole question, into the words that carry its meaning. */
final class Words {
    /** Longer questions than this say the same thing again; it also keeps a query far below Lucene's clause limit. */
    private static final int MOST = 16;

    private static final Analyzer PLAIN = new StandardAnalyzer();

    private Words() {}

    /**
     * The words, each once. When nothing but small talk is left, the small talk is what was meant.
     *
     * @param readers the languages to look in
     */
    static List<Word> of(String asked, List<String> readers) {
        var all = tokens(PLAIN, asked.toLowerCase(Locale.ROOT).replace('’', '\''));
        var telling = all.stream()
                .filter(word -> readers.stream().noneMatch(reader -> StopWords.contain(word, reader)))
                .toList();
        return (telling.isEmpty() ? all : telling)
                .stream()
                        .map(word -> stems(word, readers, telling.isEmpty()))
                        .filter(stems -> !stems.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .map(Word::new)
                        .toList();
    }

    /** The words of a text as they are spelled, in lower case. */
    static Set<String> plain(String text) {
        return tokens(PLAIN, text);
    }

    private static Map<String, String> stems(String word, List<String> readers, boolean keep) {
        var stems = new LinkedHashMap<String, String>();
        for (var reader : readers) {
            stem(word, reader)
                    .or(() -> keep ? Optional.of(word) : Optional.empty())
                    .ifPresent(s -> stems.put(reader, s));
        }
        return stems;
    }

    private static Optional<String> stem(String word, String reader) {
        return tokens(Languages.reader(reader), word).stream().findFirst();
    }

    private static Set<String> tokens(Analyzer analyzer, String text) {
        var tokens = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
