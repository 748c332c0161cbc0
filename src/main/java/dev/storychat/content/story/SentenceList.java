package dev.storychat.content.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text, one after the other. Passages are cut from every story of every search, and the JDK's own
 * sentence iterator took most of that time; what it does better, abbreviations, it does not do well either.
 */
final class SentenceList {
    private static final String ENDS = ".!?…。！？";

    private SentenceList() {}

    /** Without outer white space and without empty ones; a line end ends a sentence. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAfter(text, i)) {
                add(sentences, text.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean endsAfter(String text, int i) {
        var c = text.charAt(i);
        if (c == '\n') {
            return true;
        }
        if (ENDS.indexOf(c) < 0 || i + 1 == text.length()) {
            return false;
        }
        return c >= '。' || (text.charAt(i + 1) == ' ' && !goesOn(text, i + 2));
    }

    private static boolean goesOn(String text, int next) {
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }
}
