package dev.storychat.chat;

import dev.storychat.chat.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** A whole conversation with a scripted model, put together as the server does it, at a moment that stands still. */
public final class Talk {
    public final ScriptedModel model = new ScriptedModel();

    private final ChosenPreferences preferences = new ChosenPreferences();
    private final Conversation conversation;

    /**
     * About the stories that are found by a search.
     *
     * @param tools what the model may use, made of the search as a channel sees it
     */
    public Talk(Search search, Function<ScopedSearch, List<Tool>> tools, Instant now) {
        var content = new ScopedSearch(search, preferences);
        conversation = new Conversation(
                model,
                new Toolbox(tools.apply(content)),
                new ChatMemory(new MemoryHistory(), new MemorySelections()),
                content,
                preferences,
                new CountedUsage(),
                new Enclosures(List.of(), new FileRoom(1_000)),
                new Running(),
                new Manner("Storychat", 10, 3, Duration.ofMinutes(2)),
                InstantSource.fixed(now));
    }

    public Answer answer(Message message, Reply reply) {
        return conversation.answer(message, reply);
    }
}
