package dev.storychat.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thread as a model reads it: people have numbers, and of a long one there are the first post and the latest ones.
 *
 * @param people their ids, the first is Person 1
 * @param leftOut how many posts are not in it
 */
record Transcript(List<String> lines, List<String> people, int leftOut) {
    /** About 15,000 tokens. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_OF_POST = 8_000;

    /** Oldest first; posts without a word are none. */
    static Transcript of(List<ThreadSummary.Post> posts) {
        var people = new LinkedHashMap<String, Integer>();
        var lines = posts.stream()
                .map(post -> line(post, people))
                .filter(line -> !line.isEmpty())
                .toList();
        var read = lines.isEmpty() ? lines : fitting(lines);
        return new Transcript(read, List.copyOf(people.keySet()), lines.size() - read.size());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String text() {
        return String.join("\n\n", lines);
    }

    /** Without invisible characters, and without angle brackets, so that it cannot leave its marks. */
    private static String line(ThreadSummary.Post post, Map<String, Integer> people) {
        var words = PlainText.of(post.text()).replace('<', '‹').replace('>', '›');
        if (words.isEmpty()) {
            return "";
        }
        var number = people.computeIfAbsent(post.author(), author -> people.size() + 1);
        return "[Person " + number + "] " + PlainText.beginning(words, MOST_OF_POST);
    }

    private static List<String> fitting(List<String> lines) {
        var room = MOST_CHARACTERS - lines.get(0).length();
        var first = lines.size();
        while (first > 1 && lines.get(first - 1).length() <= room) {
            first--;
            room -= lines.get(first).length();
        }
        var read = new ArrayList<>(lines.subList(first, lines.size()));
        read.add(0, lines.get(0));
        return read;
    }
}
