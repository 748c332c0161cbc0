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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The use case: a person wants to know what a thread came to. Nothing of it is kept. */
@Dependent
public class ThreadSummary {
    private static final Logger LOG = System.getLogger(ThreadSummary.class.getName());

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

        /** The model does not want to. */
        record Declined() implements Outcome {}

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
        var transcript = Transcript.of(posts);
        if (transcript.isEmpty()) {
            return new Outcome.Empty();
        }
        var asked = new Line.Asked("<thread>\n" + transcript.text() + "\n</thread>");
        var used = new ArrayList<Tokens>(List.of(Tokens.NONE));
        try {
            var prompt = new Prompt(told(language), List.of(asked), List.of(), manner.patience());
            var turn = model.next(prompt, words -> {}, tokens -> used.set(0, tokens));
            return written(turn, transcript.people(), transcript.leftOut());
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
                    ? new Outcome.Declined()
                    : new Outcome.Written(SafeText.of(withheld.text(), Set.of()), people, false, leftOut);
        }
        throw new IllegalStateException("the model wants tools that it was not given");
    }

    private String told(Locale language) {
        return template.replace("{language}", language.getDisplayLanguage(Locale.ENGLISH))
                .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString());
    }
}
