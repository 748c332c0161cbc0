package dev.storychat.chat;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a person would have seen. */
final class RecordedReply implements Reply {
    final List<String> statuses = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<Answer> finished = new ArrayList<>();
    int interruptions;

    @Override
    public void status(String doing) {
        statuses.add(doing);
    }

    @Override
    public void words(String words) {
        text.append(words);
    }

    @Override
    public void finish(Answer answer) {
        finished.add(answer);
    }

    @Override
    public void interrupt() {
        interruptions++;
    }
}
