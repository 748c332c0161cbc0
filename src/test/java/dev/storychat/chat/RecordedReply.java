package dev.storychat.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Remembers what a person would have seen. */
final class RecordedReply implements Reply {
    final List<String> statuses = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<Answer> finished = new ArrayList<>();
    int interruptions;
    int stops;
    Runnable afterWords = () -> {};
    Runnable afterStatus = () -> {};
    Locale language = Locale.ENGLISH;

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void status(String doing) {
        statuses.add(doing);
        afterStatus.run();
    }

    @Override
    public void words(String words) {
        text.append(words);
        afterWords.run();
    }

    @Override
    public void finish(Answer answer) {
        finished.add(answer);
    }

    @Override
    public void interrupt() {
        interruptions++;
    }

    @Override
    public void stop() {
        stops++;
    }
}
