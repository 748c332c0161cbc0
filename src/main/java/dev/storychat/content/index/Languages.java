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
    private static final Analyzer ANY = new StandardAnalyzer();
    private static final Map<String, Analyzer> READERS =
            Map.of("en", new EnglishAnalyzer(), "de", new GermanAnalyzer(), OTHER, ANY);

    private final String ofDefault;

    /**
     * The languages of a space.
     *
     * @param ofDefault the code of the language that its default stories are written in
     */
    Languages(String ofDefault) {
        this.ofDefault = ofDefault;
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
        var main = code.split("-", 2)[0];
        return READERS.containsKey(main) ? main : OTHER;
    }

    /** One spelling for one language: the default language is known by its code too. */
    String folded(String language) {
        var code = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return code.equals("default") || code.isBlank() ? ofDefault : code;
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
