package dev.storychat.inbox;

import dev.storychat.chat.Seal;

/** Closes nothing, and cannot open what says so. */
final class Plain implements Seal {
    @Override
    public String close(String text) {
        return text;
    }

    @Override
    public String open(String sealed) {
        if (sealed.equals("unreadable")) {
            throw new IllegalStateException("another key");
        }
        return sealed;
    }
}
