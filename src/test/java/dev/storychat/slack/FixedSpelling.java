package dev.storychat.slack;

import dev.storychat.chat.search.Spelling;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows better spellings of some words. */
final class FixedSpelling implements Spelling {
    private Map<String, String> known = Map.of();

    void knows(String wrong, String right) {
        known = Map.of(wrong, right);
    }

    @Override
    public Map<String, String> nearest(List<String> words) {
        return words.stream().filter(known::containsKey).collect(Collectors.toMap(Function.identity(), known::get));
    }
}
