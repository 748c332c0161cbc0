package dev.storychat.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The use case: a person wants to know what a thread came to. Nothing of it is kept. */
@Dependent
public class ThreadSummary {
    private static final Logger LOG = System.getLogger(ThreadSummary.class.getName());

    /** About 15,000 tokens: of longer threads the model reads the first post and the latest ones. */
    static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_OF_POST = 8_000;

    private static final Diagnosis DECLINED = new Diagnosis(
            "declined", "The model declined to summarise this thread.", "Summarise a part of it in your own words.");

    private final Model model;
    private final Usage usage;
    private final Manner manner;
    private final String template;

    @Inject
    public ThreadSummary(Model model, Usage usage, Manner manner) {
        this.model = model;
        this.usage = usage;
        this.manner = manner;
        try (var resource = ThreadSummary.class.getResourceAsStream("summary.md")) {
            if (resource == null) {
                throw new IllegalStateException("summary.md is missing from the build");
            }
            this.template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something that was written in the thread.
     *
     * @param author the platform's id of the person or bot
     */
    public record Post(String author, String text) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The model wrote one.
         *
         * @param text safe words; headings begin with {@code ##}, points with {@code -}, people are {@code Person 1}
         *     and so on
         * @param people their ids, the first is Person 1
         * @param complete false when it stopped at the limit of its output
         * @param leftOut how many posts the model did not read
         */
        record Written(String text, List<String> people, boolean complete, int leftOut) implements Outcome {
            public Written {
                people = List.copyOf(people);
            }
        }

        /** The thread has no words. */
        record Empty() implements Outcome {}

        /** There is no summary without the model. */
        record Unavailable(Diagnosis diagnosis) implements Outcome {}
    }

    /**
     * Summarises a thread. Takes as long as an answer may.
     *
     * @param place where it is read: the use is counted there
     * @param language of the person who reads the summary
     * @param posts oldest first
     */
    public Outcome of(Place place, Locale language, List<Post> posts) {
        var people = new LinkedHashMap<String, Integer>();
        var lines = posts.stream()
                .map(post -> line(post, people))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return new Outcome.Empty();
        }
        var read = fitting(lines);
        var asked = new Line.Asked("<thread>\n" + String.join("\n\n", read) + "\n</thread>");
        var used = new ArrayList<Tokens>(List.of(Tokens.NONE));
        try {
            var prompt = new Prompt(told(language), List.of(asked), List.of(), manner.patience());
            var turn = model.next(prompt, words -> {}, tokens -> used.set(0, tokens));
            return written(turn, List.copyOf(people.keySet()), lines.size() - read.size());
        } catch (ModelUnavailableException e) {
            LOG.log(Level.WARNING, "no summary of a thread: {0}", e.diagnosis().code());
            return new Outcome.Unavailable(e.diagnosis());
        } finally {
            usage.count(place, Tally.answer(used.get(0)));
        }
    }

    private static Outcome written(Turn turn, List<String> people, int leftOut) {
        if (turn instanceof Turn.Say say) {
            return new Outcome.Written(SafeText.of(say.text(), Set.of()), people, say.complete(), leftOut);
        }
        if (turn instanceof Turn.Withheld withheld) {
            return withheld.text().isBlank()
                    ? new Outcome.Unavailable(DECLINED)
                    : new Outcome.Written(SafeText.of(withheld.text(), Set.of()), people, false, leftOut);
        }
        throw new IllegalStateException("the model wants tools that it was not given");
    }

    private String told(Locale language) {
        return template.replace("{language}", language.getDisplayLanguage(Locale.ENGLISH))
                .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString());
    }

    /** Without invisible characters, and without angle brackets, so that it cannot leave its marks. */
    private static String line(Post post, Map<String, Integer> people) {
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
