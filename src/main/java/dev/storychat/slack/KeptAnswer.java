package dev.storychat.slack;

import dev.storychat.chat.History;
import dev.storychat.chat.Keeper;
import dev.storychat.chat.Texts;
import dev.storychat.slack.blocks.AssistantWords;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** {@code /assistant history} and {@code forget}: what is kept of a channel, and the end of it. */
@Dependent
class KeptAnswer {
    private static final int QUESTIONS_SHOWN = 5;

    private final History history;
    private final List<Keeper> keepers;

    @Inject
    KeptAnswer(History history, @Any Instance<Keeper> keepers) {
        this(history, keepers.stream().toList());
    }

    KeptAnswer(History history, List<Keeper> keepers) {
        this.history = history;
        // The history last: an answer that is being given goes there, unless it is known by then that it is not to be
        // kept.
        this.keepers = keepers.stream()
                .sorted(Comparator.comparing(History.class::isInstance))
                .toList();
    }

    Sheet history(Caller caller, Texts texts) {
        return Sheet.words(AssistantWords.history(texts, history.kept(caller.place(), QUESTIONS_SHOWN)));
    }

    Sheet forget(Caller caller, Texts texts) {
        var messages = 0;
        for (var keeper : keepers) {
            var entries = keeper.forget(caller.place());
            messages += keeper.keepsMessages() ? entries : 0;
        }
        return Sheet.words(AssistantWords.forgotten(texts, messages));
    }
}
