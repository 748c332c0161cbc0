package dev.storychat.chat;

/** Closes a text by turning it round: enough to see that the text itself is not kept. */
public final class BackwardsSeal implements Seal {
    @Override
    public String close(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Override
    public String open(String sealed) {
        return close(sealed);
    }
}
