package dev.storychat.chat;

/** A greeting, thanks and the like: people do not ask where that is from. */
final class SmallTalk {
    /** What is longer has something to tell, and people want to know where it is from. */
    private static final int MOST_CHARACTERS = 300;

    private SmallTalk() {}

    /** Whether an answer is no more than that: nothing was asked, and little is said. */
    static boolean is(String asked, String answered) {
        return asked.indexOf('?') < 0 && answered.length() <= MOST_CHARACTERS;
    }
}
