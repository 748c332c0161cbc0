package dev.storychat.content.index;

import java.util.Locale;
import java.util.Set;

/** Words that say nothing about a subject: those of every text, and those that people ask with. */
public final class StopWords {
    private static final Set<String> ASKING = Set.of(
            ("what what's which who whom whose when where why how do does did done doing don't can could should would"
                            + " may might must shall i i'm i'd me my we us our you your he she his her has have had having"
                            + " been am were from about any some there's here tell show find please want like need know"
                            + " get give say says said anything something everything so than too very just also"
                            + " bitte zeig zeige gibt sagen sagt kannst können wo wann warum wieso wer wessen welche welcher"
                            + " welches wie viel viele finde suche über")
                    .split(" "));

    private StopWords() {}

    /** Whether it says nothing in any language that is read here. */
    public static boolean contain(String word) {
        return Languages.readers().stream().anyMatch(reader -> contain(word, reader));
    }

    /** Whether it says nothing in one language. */
    static boolean contain(String word, String reader) {
        var folded = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return ASKING.contains(folded) || Languages.stopWords(reader).contains(folded);
    }
}
