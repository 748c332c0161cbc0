package dev.storychat.slack.reply;

/** Shows in Slack that an answer is on its way. None of it makes the model wait, and no failure hurts the answer. */
interface Sign {

    /**
     * Shows what is being done, as far as the sign can.
     *
     * @param turns messages that Slack shows in turn meanwhile, as a JSON array; empty: none
     */
    void show(String doing, String turns);

    /** The first words come now. */
    void settle();

    /**
     * The words are all there.
     *
     * @param byStream whether the last of them ended a stream, and with it what Slack shows of an agent's work
     */
    void end(boolean byStream);
}
