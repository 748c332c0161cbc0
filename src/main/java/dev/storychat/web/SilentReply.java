package dev.storychat.web;

import dev.storychat.chat.Answer;
import dev.storychat.chat.Reply;

/** For callers who wait for the whole answer. */
final class SilentReply implements Reply {

    @Override
    public void status(String doing) {}

    @Override
    public void words(String text) {}

    @Override
    public void finish(Answer answer) {}

    @Override
    public void interrupt() {}
}
