package dev.storychat.chat;

import dev.storychat.chat.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A conversation put together from fakes, as the container does it from what is real. */
final class ConversationDesk {
    final ScriptedModel model = new ScriptedModel();
    final MemoryHistory history = new MemoryHistory();
    final MemorySelections selections = new MemorySelections();
    final RecordedReply reply = new RecordedReply();
    final ChosenPreferences preferences = new ChosenPreferences();
    final CountedUsage usage = new CountedUsage();
    final Drawer drawer = new Drawer();
    final Running running = new Running();
    private final FileRoom room = new FileRoom(1_000);

    Conversation conversation(Search search) {
        return conversation(search, Duration.ofMinutes(2));
    }

    Conversation conversation(Search search, Duration patience) {
        return conversation(new Toolbox(List.of(new SearchTool(search))), search, patience);
    }

    Conversation conversation(Toolbox tools, Search search) {
        return conversation(tools, search, Duration.ofMinutes(2));
    }

    private Conversation conversation(Toolbox tools, Search search, Duration patience) {
        return new Conversation(
                model,
                tools,
                new ChatMemory(history, selections),
                new ScopedSearch(search, preferences),
                preferences,
                usage,
                new Enclosures(List.of(drawer), room),
                running,
                new Manner("Storychat", 10, 10, patience));
    }

    /** What the model was told before anything else. */
    String instructions() {
        return model.prompts.get(0).instructions();
    }

    static Message message(String text) {
        return message(text, List.of());
    }

    static Message message(String text, List<Attachment> files) {
        return new Message("1.2", new Place("slack", "T1", "C1", "1.2"), "U1", text, Instant.EPOCH, files);
    }
}
