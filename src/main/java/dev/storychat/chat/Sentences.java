package dev.storychat.chat;

import dev.storychat.chat.search.Results;
import java.time.Instant;
import java.util.Locale;

/** What the assistant says in words of its own, in Markdown and in the person's language. */
final class Sentences {
    private final Texts texts;

    Sentences(Locale language) {
        this.texts = Texts.of(Sentences.class, language);
    }

    Locale language() {
        return texts.locale();
    }

    String thinking() {
        return texts.text("status.thinking");
    }

    String searching() {
        return texts.text("status.searching");
    }

    String greeting(String name) {
        return texts.text("greeting", name);
    }

    String longMessage() {
        return texts.text("long.message", PlainText.MOST_CHARACTERS) + "\n\n";
    }

    String readingFiles() {
        return texts.text("files.status");
    }

    /** What the model is told where the person attached files and wrote nothing. */
    String lookAtFiles() {
        return texts.text("files.question");
    }

    /** A line for each file that is not read, or not all of it. */
    String unread(Enclosures.Outcome files) {
        var lines = new StringBuilder();
        files.gaps()
                .forEach(gap -> lines.append(texts.text(key(gap.why()), named(gap.name())))
                        .append("\n\n"));
        files.cut()
                .forEach(name -> lines.append(texts.text("files.cut", named(name), FileText.MOST_CHARACTERS))
                        .append("\n\n"));
        return lines.toString();
    }

    /** Why none of the files is read. */
    String filesLeftOut(Diagnosis diagnosis) {
        return texts.text(diagnosis.isAboutRequest() ? "files.refused" : "files.no.model") + "\n\n";
    }

    private static String key(Unread why) {
        return "files." + why.name().toLowerCase(Locale.ROOT);
    }

    /** As code, in which no character of a name means anything. */
    private String named(String name) {
        var bare = PlainText.beginning(PlainText.of(name).replaceAll("[`\\s]+", " "), 100);
        return bare.isBlank() ? texts.text("files.unnamed") : "`" + bare.strip() + "`";
    }

    String stoppedAtLimit() {
        return "\n\n" + texts.text("stopped.at.limit");
    }

    /** The model was kept from saying more, or anything. */
    String withheld(boolean afterWords) {
        return afterWords ? "\n\n" + texts.text("withheld.rest") : texts.text("withheld.all");
    }

    String gaveUp() {
        return texts.text("gave.up");
    }

    String nothingReached() {
        return texts.text("nothing.reached");
    }

    /** That what follows is from the index, as it was then. */
    String fromIndex(Instant when) {
        return texts.text("from.index", Age.since(when, language())) + "\n\n";
    }

    /** What is said in place of a model's answer. */
    String foundInstead(Diagnosis diagnosis, String asked, Results results) {
        var why = texts.text(diagnosis.isNotConfigured() ? "instead.not.configured" : "instead.unavailable");
        if (results.isEmpty()) {
            return why + " " + texts.text("instead.nothing", PlainText.beginning(asked, 80));
        }
        var text = new StringBuilder(why).append(" ").append(heading(results)).append("\n");
        var quotation = new Quotation(texts);
        results.hits().stream().limit(Answer.MOST_NEAREST).forEach(hit -> text.append(quotation.of(hit)));
        return text.toString();
    }

    private String heading(Results results) {
        if (results.total() <= Answer.MOST_NEAREST) {
            return texts.text("instead.found");
        }
        return results.exact()
                ? texts.text("instead.best", Answer.MOST_NEAREST, results.total())
                : texts.text("instead.ranked", Answer.MOST_NEAREST);
    }
}
