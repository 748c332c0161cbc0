package dev.storychat.chat;

/** What a model read and wrote, in the units in which it is paid for. */
public record Tokens(long input, long output) {

    public static final Tokens NONE = new Tokens(0, 0);

    public Tokens plus(Tokens more) {
        return new Tokens(input + more.input, output + more.output);
    }
}
