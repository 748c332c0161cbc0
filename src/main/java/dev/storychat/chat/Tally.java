package dev.storychat.chat;

/**
 * How much the assistant was used: numbers alone, neither words nor people.
 *
 * @param answers messages that were answered
 * @param searches searches that people made themselves
 * @param tokens what the model used
 * @param liked answers that somebody found good
 * @param disliked answers that somebody found bad
 */
public record Tally(long answers, long searches, Tokens tokens, long liked, long disliked) {

    public static final Tally NONE = new Tally(0, 0, Tokens.NONE, 0, 0);

    /** One message that was answered. */
    public static Tally answer(Tokens tokens) {
        return new Tally(1, 0, tokens, 0, 0);
    }

    /** One search. */
    public static Tally search() {
        return new Tally(0, 1, Tokens.NONE, 0, 0);
    }

    /** One judgement on an answer. */
    public static Tally feedback(boolean good) {
        return new Tally(0, 0, Tokens.NONE, good ? 1 : 0, good ? 0 : 1);
    }

    /** What takes this away when it is added. */
    public Tally negated() {
        return new Tally(-answers, -searches, new Tokens(-tokens.input(), -tokens.output()), -liked, -disliked);
    }

    public Tally plus(Tally more) {
        return new Tally(
                answers + more.answers,
                searches + more.searches,
                tokens.plus(more.tokens),
                liked + more.liked,
                disliked + more.disliked);
    }
}
