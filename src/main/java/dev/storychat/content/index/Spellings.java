package dev.storychat.content.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Finds words of an index that are spelled nearly like others: at most two letters are different, the first is not. */
final class Spellings {
    /** All words as they are spelled, not as the reader of a language stems them. */
    private static final String SPELLED = "spelled";

    private static final FieldType WORDS_ALONE = wordsAlone();

    /** Of short words every other one is near. */
    private static final int SHORTEST = 4;

    /** How much of a word must be right. */
    private static final float LEAST_ALIKE = 0.6f;

    private static final int MOST_WORDS = 8;

    private Spellings() {}

    private static FieldType wordsAlone() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Puts the words of a text into the index. */
    static Field field(String text) {
        return new Field(SPELLED, text, WORDS_ALONE);
    }

    static Map<String, String> nearest(List<String> words, IndexReader reader) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(LEAST_ALIKE);
        var nearest = new LinkedHashMap<String, String>();
        for (var word : words.stream().distinct().limit(MOST_WORDS).toList()) {
            nearest(checker, word, reader).ifPresent(other -> nearest.put(word, other));
        }
        return nearest;
    }

    /** Of several words in one, as in a phrase, each is looked at. */
    private static Optional<String> nearest(DirectSpellChecker checker, String written, IndexReader reader)
            throws IOException {
        var other = written;
        for (var word : Words.plain(written)) {
            var like = StopWords.contain(word) ? Optional.<String>empty() : like(checker, word, reader);
            other = like.isPresent() ? replaced(other, word, like.get()) : other;
        }
        return other.equals(written) ? Optional.empty() : Optional.of(other);
    }

    private static Optional<String> like(DirectSpellChecker checker, String word, IndexReader reader)
            throws IOException {
        var found = checker.suggestSimilar(new Term(SPELLED, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
    }

    /** Words were found in lower case. */
    private static String replaced(String text, String word, String other) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(other));
    }
}
