package dev.storychat.slack.blocks;

import dev.storychat.chat.History.Kept;
import dev.storychat.chat.Part;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code /assistant} says, in mrkdwn. */
public final class AssistantWords {
    private static final Set<String> PARTS = Set.of("bedrock", "database", "slack", "storyblok");
    private static final Set<String> STAND_INS = Set.of("bedrock", "storyblok");
    private static final int MOST_OF_QUESTION = 150;
    private static final int MOST_OF_WORD = 40;

    private AssistantWords() {}

    /** How to use the assistant. */
    public static String help(Texts texts, String name) {
        return texts.text("assistant.help", Mrkdwn.escaped(name));
    }

    /** The same for somebody who wanted something that there is not. */
    public static String unknown(Texts texts, String name, String word) {
        var shown = Mrkdwn.escaped(
                PlainText.beginning(Mrkdwn.oneLine(word), MOST_OF_WORD).replace('`', '\''));
        return texts.text("assistant.unknown", shown) + "\n" + help(texts, name);
    }

    /** One part of the system; no state: it has not answered. */
    public static String part(Texts texts, String name, Optional<Part.State> state) {
        var called = PARTS.contains(name) ? texts.text("assistant.part." + name) : Mrkdwn.escaped(name);
        var how = state.map(known -> how(name, known)).orElse("silent");
        return "• *" + called + "*: " + texts.text("assistant.state." + how);
    }

    private static String how(String name, Part.State state) {
        if (state.mode().equals("embedded") && STAND_INS.contains(name)) {
            return name + ".embedded";
        }
        return state.mode().equals("off") ? "off" : state.works() ? "works" : "fails";
    }

    /** All of them. */
    public static String status(Texts texts, List<String> lines) {
        return texts.text("assistant.status") + "\n" + String.join("\n", lines);
    }

    /** What is kept of a channel. */
    public static String history(Texts texts, Kept kept) {
        if (kept.messages() == 0) {
            return kept.days() == 0
                    ? texts.text("assistant.history.never")
                    : texts.text("assistant.history.none", kept.days());
        }
        var questions = kept.latest().stream()
                .map(question -> "• " + date(texts, question.keptAt()) + ": " + shortened(question.text()))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                kept(texts, kept),
                texts.text("assistant.history.latest"),
                questions,
                texts.text("assistant.history.erase"));
    }

    private static String kept(Texts texts, Kept kept) {
        var since = date(texts, kept.since());
        var until = date(texts, kept.since().plus(Duration.ofDays(kept.days())));
        return kept.messages() == 1
                ? texts.text("assistant.history.one", since, kept.days(), until)
                : texts.text("assistant.history.many", kept.messages(), since, kept.days(), until);
    }

    private static String shortened(String question) {
        var line = Mrkdwn.oneLine(question);
        return Mrkdwn.escaped(
                line.length() <= MOST_OF_QUESTION ? line : PlainText.beginning(line, MOST_OF_QUESTION) + "…");
    }

    /** That the past is gone. */
    public static String forgotten(Texts texts, int entries) {
        return switch (entries) {
            case 0 -> texts.text("assistant.forgotten.none");
            case 1 -> texts.text("assistant.forgotten.one");
            default -> texts.text("assistant.forgotten.many", entries);
        };
    }

    /** A day as the person writes it. */
    static String date(Texts texts, LocalDate day) {
        return written(texts, day, "answer.date");
    }

    /** The same of a day so near that its year goes without saying. */
    static String day(Texts texts, LocalDate day) {
        return written(texts, day, "answer.day");
    }

    private static String written(Texts texts, LocalDate day, String pattern) {
        var ours = Texts.of(AssistantWords.class, texts.locale());
        return DateTimeFormatter.ofPattern(ours.text(pattern), texts.locale()).format(day);
    }

    private static String date(Texts texts, Instant time) {
        return date(texts, LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
