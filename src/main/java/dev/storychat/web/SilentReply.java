package dev.storychat.web;

import dev.storychat.chat.Answer;
import dev.storychat.chat.Reply;
import java.util.Locale;

/** For callers who wait for the whole answer. */
record SilentReply(Locale language) implements Reply {

    @Override
    public void status(String doing) {}

    @Override
    public void words(String text) {}

    @Override
    public void finish(Answer answer) {}

    @Override
    public void interrupt() {}
}
