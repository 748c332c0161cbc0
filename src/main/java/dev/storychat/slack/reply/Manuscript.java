package dev.storychat.slack.reply;

/** The words of an answer that are not written yet. */
final class Manuscript {
    /** Slack takes 12,000 characters of Markdown a message, and 13,200 of all text: sources stand under it. */
    static final int MOST_IN_MESSAGE = 11_500;

    /** From here on words go out by paragraphs only, so that the message ends with one. */
    private static final int BY_PARAGRAPHS = MOST_IN_MESSAGE - 1_500;

    /** More than this is not repeated in each message: most of it is for what is new. */
    private static final int MOST_OF_HEAD = MOST_IN_MESSAGE / 4;

    private final StringBuilder words = new StringBuilder();

    void add(String more) {
        words.append(more);
    }

    int length() {
        return words.length();
    }

    boolean isBlank() {
        return Border.isBlank(words, words.length());
    }

    /** To look at. */
    CharSequence words() {
        return words;
    }

    /** The last of them, without white space at the end. */
    String rest() {
        return words.toString().stripTrailing();
    }

    String first(int length) {
        return words.substring(0, length);
    }

    void wrote(int length) {
        words.delete(0, length);
    }

    void drop() {
        words.setLength(0);
    }

    /** Whether a message with this text has no room for all of them. */
    boolean overflows(String standing) {
        return standing.length() + words.length() > MOST_IN_MESSAGE;
    }

    /** How many of those that are ready may be added to a message with this text. */
    int fits(String standing, int ready) {
        return standing.length() + ready <= BY_PARAGRAPHS
                ? ready
                : Cut.ofParagraphs(standing, words, standing.length() + ready);
    }

    /** How many of them a message with this text ends with, when it becomes no longer than this. */
    int lastOf(String standing, int most) {
        return Cut.of(standing, words, most);
    }

    /** Closes a block of code that is open at the end: what follows is not part of it. */
    void closeCode(String standing) {
        var all = standing + words;
        Fence.openAtEndOf(all).ifPresent(code -> words.append(code.closingUnder(all)));
    }

    /** Opens again what the end of a message cuts, a block of code or a table: what follows is part of it. */
    void reopen(String standing) {
        Fence.openAtEndOf(standing).ifPresent(code -> words.insert(0, code.reopening()));
        Table.openAtEndOf(standing)
                .map(table -> table.reopening(words))
                .filter(head -> head.length() <= MOST_OF_HEAD)
                .ifPresent(head -> words.insert(0, head));
    }
}
