package dev.storychat.chat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of an answer.
 *
 * @param place where the answer stands
 * @param answer the platform's id of the message that ends the answer
 * @param person the platform's id of who says so
 * @param reason why it is bad; null: not said
 * @param remark the same in the person's own words; mostly empty
 */
public record Verdict(
        Place place,
        String answer,
        String person,
        boolean good,
        @Nullable Reason reason,
        String remark,
        Instant at) {

    /** Characters of a remark. */
    public static final int MOST_OF_REMARK = 1_000;

    /** What may be bad about an answer. */
    public enum Reason {
        /** It tells something that is not so. */
        WRONG,
        /** It does not tell what the content holds, or tells what it does not hold. */
        MISSING,
        OUTDATED,
        LONG,
        OTHER;

        /** Empty for a word that names none. */
        public static Optional<Reason> of(String word) {
            return Stream.of(values())
                    .filter(reason -> reason.word().equals(word))
                    .findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict {
        remark = PlainText.beginning(PlainText.of(remark), MOST_OF_REMARK);
    }

    /** One without a reason. */
    public static Verdict of(Message onAnswer, boolean good) {
        return new Verdict(onAnswer.place(), onAnswer.id(), onAnswer.author(), good, null, "", Instant.now());
    }

    /** What it adds to the figures. */
    public Tally tally(Feedback.Change change) {
        return switch (change) {
            case NEW -> Tally.feedback(good);
            case REPLACED -> Tally.feedback(good).plus(Tally.feedback(!good).negated());
            case NONE -> Tally.NONE;
        };
    }
}
