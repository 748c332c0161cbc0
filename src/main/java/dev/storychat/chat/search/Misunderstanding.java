package dev.storychat.chat.search;

/** What a person wrote makes no sense; why is for that person to read. Never leaves this room. */
final class Misunderstanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Misunderstanding(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
