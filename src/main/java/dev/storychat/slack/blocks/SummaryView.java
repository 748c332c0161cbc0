package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.Texts;
import dev.storychat.chat.ThreadSummary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The window of the shortcut that summarises a thread. */
public final class SummaryView {
    private static final Pattern PERSON = Pattern.compile("\\bPerson (\\d{1,4})\\b");
    private static final Pattern ID = Pattern.compile("[UW][A-Z0-9]+");

    /** A longer summary than a message can hold is none. */
    private static final int MOST_CHARACTERS = 10_000;

    private final Texts texts;

    public SummaryView(Locale language) {
        this.texts = Texts.of(SummaryView.class, language);
    }

    /** The window with something in it, as JSON for Slack. */
    public String of(Sheet sheet) {
        return Sheet.json(Views.modal(texts.text("summary.title"), texts.text("window.close"), sheet.blocks())
                .build());
    }

    /** While the model reads. */
    public Sheet reading() {
        return Sheet.words(texts.text("summary.reading"));
    }

    /** Why there is none. */
    public Sheet refused(String why) {
        return Sheet.words(why);
    }

    /**
     * That we cannot read the channel, and what to do.
     *
     * @param name ours
     */
    public Sheet notInvited(String name) {
        return Sheet.words(texts.text("summary.invite", Mrkdwn.escaped(name)));
    }

    /** That it does not work now. */
    public Sheet failed() {
        return Sheet.words(texts.text("summary.failed"));
    }

    /**
     * What came of it.
     *
     * @param whole whether all posts could be read from Slack
     */
    public Sheet of(Outcome outcome, boolean whole) {
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return unavailable(unavailable.diagnosis());
        }
        if (outcome instanceof Outcome.Written written) {
            return written(written, whole);
        }
        return Sheet.words(texts.text(outcome instanceof Outcome.Declined ? "summary.declined" : "summary.empty"));
    }

    private Sheet unavailable(Diagnosis diagnosis) {
        return Sheet.words(texts.text(diagnosis.isNotConfigured() ? "summary.model.none" : "summary.model.down"));
    }

    private Sheet written(Outcome.Written written, boolean whole) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var part : parts(mrkdwn(written))) {
            blocks.add(Sheet.section(part));
        }
        var notes = new ArrayList<>(List.of(texts.text("summary.by.model")));
        if (!whole || written.leftOut() > 0) {
            notes.add(texts.text("summary.not.whole"));
        }
        if (!written.complete()) {
            notes.add(texts.text("summary.cut"));
        }
        blocks.add(Sheet.context(String.join(" ", notes)));
        return new Sheet(texts.text("summary.title"), blocks);
    }

    private static String mrkdwn(Outcome.Written written) {
        var text = new StringBuilder();
        for (var line : written.text().strip().split("\n")) {
            text.append(line(line.strip(), written.people())).append('\n');
        }
        return text.toString().strip();
    }

    private static String line(String line, List<String> people) {
        if (line.matches("#{1,6} .*")) {
            var words = Mrkdwn.literal(line.replaceFirst("#+ ", ""));
            return "\n*" + words.strip() + "*";
        }
        return line.matches("[-*•] .*")
                ? "• " + named(Mrkdwn.literal(line.substring(2)), people)
                : named(Mrkdwn.literal(line), people);
    }

    /** In a window nobody is notified by their name. */
    private static String named(String words, List<String> people) {
        return PERSON.matcher(words).replaceAll(person -> {
            var number = Integer.parseInt(person.group(1));
            var id = number >= 1 && number <= people.size() ? people.get(number - 1) : "";
            return Matcher.quoteReplacement(ID.matcher(id).matches() ? "<@" + id + ">" : person.group());
        });
    }

    /** Sections of whole lines that Slack takes. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var left = MOST_CHARACTERS;
        for (var line : text.split("\n")) {
            left -= line.length() + 1;
            if (left < 0) {
                break;
            }
            if (part.length() + line.length() >= SlackLimits.SECTION
                    && !part.toString().isBlank()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(line).append('\n');
        }
        parts.add(part.toString().isBlank() ? "…" : part.toString());
        return parts;
    }
}
