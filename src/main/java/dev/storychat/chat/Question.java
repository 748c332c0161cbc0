package dev.storychat.chat;

import java.util.List;

/**
 * A message on its way to the model.
 *
 * @param message its text is what the model reads
 * @param files what it reads beside that
 * @param isInWords whether the person wrote anything, and did not attach files alone
 * @param bytes what the files take of the {@link FileRoom}
 */
record Question(Message message, List<Enclosure> files, boolean isInWords, long bytes) {
    Question {
        files = List.copyOf(files);
    }

    /** Fetches its files, and says what is not read of it. */
    static Question of(Message message, Enclosures enclosures, Draft draft) {
        var files = files(message, enclosures, draft);
        var asked = PlainText.of(message.text());
        if (asked.length() > PlainText.MOST_CHARACTERS) {
            draft.words(draft.sentences().longMessage());
        }
        var told = asked.isEmpty()
                ? draft.sentences().lookAtFiles()
                : PlainText.beginning(asked, PlainText.MOST_CHARACTERS);
        return new Question(message.withText(told), files.read(), !asked.isEmpty(), files.bytes());
    }

    private static Enclosures.Outcome files(Message message, Enclosures enclosures, Draft draft) {
        if (message.attachments().isEmpty()) {
            return Enclosures.Outcome.NOTHING;
        }
        draft.status(draft.sentences().readingFiles());
        var outcome = enclosures.of(message);
        draft.words(draft.sentences().unread(outcome));
        if (!outcome.read().isEmpty()) {
            draft.readsFiles();
        }
        return outcome;
    }

    /** Whether nothing was written and nothing can be read. */
    boolean isEmpty() {
        return !isInWords && files.isEmpty();
    }

    String text() {
        return message.text();
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    Question withoutFiles() {
        return new Question(message, List.of(), isInWords, bytes);
    }
}
