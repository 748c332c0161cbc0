package dev.storychat.content.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * How the words of each language are read. A story's words are kept in fields of its language, such as {@code body_de};
 * languages without a reader of their own share {@code xx}.
 */
final class Languages {
    static final String OTHER = "xx";
    private static final String DEFAULT = "default";
    private static final Analyzer ANY = new StandardAnalyzer();
    private static final Map<String, Analyzer> READERS =
            Map.of("en", new EnglishAnalyzer(), "de", new GermanAnalyzer(), OTHER, ANY);

    private final String ofDefault;
    private final String defaultReader;

    private Languages(String ofDefault, String defaultReader) {
        this.ofDefault = ofDefault;
        this.defaultReader = defaultReader;
    }

    /**
     * The languages of a space whose default stories are known to be in a language.
     *
     * @param ofDefault its code, by which they are found too
     */
    static Languages withDefault(String ofDefault) {
        return new Languages(ofDefault, READERS.containsKey(ofDefault) ? ofDefault : OTHER);
    }

    /** The languages of a space that does not tell. Its default stories are read like English, which they mostly are. */
    static Languages untold() {
        return new Languages(DEFAULT, "en");
    }

    /** The analyzer for all fields, chosen by the ending of each. */
    static Analyzer analyzer() {
        var fields = Stream.of(Fields.NAME, Fields.HEADINGS, Fields.BODY)
                .flatMap(field -> READERS.keySet().stream().map(reader -> field + "_" + reader))
                .collect(
                        Collectors.toMap(field -> field, field -> reader(field.substring(field.lastIndexOf('_') + 1))));
        return new PerFieldAnalyzerWrapper(ANY, fields);
    }

    static Analyzer reader(String reader) {
        return READERS.getOrDefault(reader, ANY);
    }

    static List<String> readers() {
        return READERS.keySet().stream().sorted().toList();
    }

    /** The reader for stories of a language. */
    String readerOf(String language) {
        var code = folded(language);
        if (code.equals(ofDefault)) {
            return defaultReader;
        }
        var main = code.split("-", 2)[0];
        return READERS.containsKey(main) ? main : OTHER;
    }

    /** One spelling for one language: the default language is known by its code too. */
    String folded(String language) {
        var code = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return code.equals(DEFAULT) || code.isBlank() ? ofDefault : code;
    }

    /** Words that are in every text of a language. */
    static Set<?> stopWords(String reader) {
        return switch (reader) {
            case "en" -> EnglishAnalyzer.getDefaultStopSet();
            case "de" -> GermanAnalyzer.getDefaultStopSet();
            default -> CharArraySet.EMPTY_SET;
        };
    }
}
