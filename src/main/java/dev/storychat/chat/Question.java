package dev.storychat.chat;

import java.util.List;

/**
 * A message on its way to the model.
 *
 * @param message its text is what the model reads
 * @param files what it reads beside that
 * @param isInWords whether the person wrote anything, and did not attach files alone
 */
record Question(Message message, List<Enclosure> files, boolean isInWords) {
    Question {
        files = List.copyOf(files);
    }

    /** Says what is not read of it. */
    static Question of(Message message, Enclosures.Outcome files, Draft draft) {
        var asked = PlainText.of(message.text());
        draft.words(draft.sentences().unread(files));
        if (asked.length() > PlainText.MOST_CHARACTERS) {
            draft.words(draft.sentences().longMessage());
        }
        if (!files.read().isEmpty()) {
            draft.readsFiles();
        }
        var told = asked.isEmpty()
                ? draft.sentences().lookAtFiles()
                : PlainText.beginning(asked, PlainText.MOST_CHARACTERS);
        return new Question(message.withText(told), files.read(), !asked.isEmpty());
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
        return new Question(message, List.of(), isInWords);
    }
}
