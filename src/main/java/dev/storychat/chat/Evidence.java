package dev.storychat.chat;

import dev.storychat.chat.search.Counts;
import dev.storychat.chat.search.Story;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on, as far as it can be told without trusting the model.
 *
 * @param sources the stories that the text cites; the first is number 1 there
 * @param nearest where it cites none: the best of those that were found
 * @param counts what was counted; null: nothing
 * @param asOf when the content was read; null: it was not
 */
public record Evidence(
        Kind kind,
        List<Story> sources,
        List<Story> nearest,
        @Nullable Counts counts,
        @Nullable Instant asOf) {

    /** What it is. */
    public enum Kind {
        /** The text cites stories. */
        STORIES,
        /** It lists stories in the assistant's own words, with all that there is to tell of them. */
        LISTED,
        /** It cites none and rests on a count. */
        COUNT,
        /** It cites none, although some were found. */
        FOUND,
        /** It answers something and nothing of it is from the content. */
        NONE,
        /** It rests on files that the person brought along, and on nothing of the content. */
        FILES,
        /** It needs none: a greeting, a question back, the assistant's own words about a failure. */
        NEEDLESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Evidence {
        sources = List.copyOf(sources);
        nearest = List.copyOf(nearest);
    }

    /**
     * Judges an answer.
     *
     * @param cited the stories that its text cites
     * @param listed whether the assistant lists them itself, without the model
     * @param without what it is where it cites nothing and nothing was found or counted
     */
    static Evidence of(Findings findings, List<Story> cited, boolean listed, Kind without) {
        var kind = cited.isEmpty() ? withoutSources(findings, without) : listed ? Kind.LISTED : Kind.STORIES;
        var nearest = kind == Kind.FOUND ? findings.nearest() : List.<Story>of();
        return new Evidence(kind, cited, nearest, findings.counts(), findings.asOf());
    }

    private static Kind withoutSources(Findings findings, Kind without) {
        if (without != Kind.NONE) {
            return without;
        }
        if (findings.counts() != null) {
            return Kind.COUNT;
        }
        return findings.nearest().isEmpty() ? Kind.NONE : Kind.FOUND;
    }
}
