package dev.storychat.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.History;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Part;
import dev.storychat.chat.Place;
import dev.storychat.slack.blocks.AssistantWords;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /assistant help | status | forget}. */
@Dependent
class AssistantCommand implements SlashCommandHandler {
    private final History history;
    private final Manner manner;
    private final List<Part> parts;
    private final Sender sender;

    @Inject
    AssistantCommand(History history, Manner manner, @Any Instance<Part> parts, Sender sender) {
        this(history, manner, parts.stream().toList(), sender);
    }

    AssistantCommand(History history, Manner manner, List<Part> parts, Sender sender) {
        this.history = history;
        this.manner = manner;
        this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        this.sender = sender;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var begun = sender.send(payload.getResponseUrl(), false, answer(payload));
        return begun ? context.ack() : context.ack(SearchCommand.BUSY);
    }

    private Supplier<Sheet> answer(SlashCommandPayload payload) {
        var word = payload.getText() == null ? "" : payload.getText().strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "status" -> this::status;
            case "forget" -> () -> forget(payload);
            default -> () -> Sheet.words(AssistantWords.help(manner.name()));
        };
    }

    private Sheet status() {
        return Sheet.words(AssistantWords.status(parts.stream()
                .map(part -> AssistantWords.line(part.name(), part.look()))
                .toList()));
    }

    private Sheet forget(SlashCommandPayload payload) {
        var erased = history.forget(new Place(Delivery.PLATFORM, Workspace.of(payload), payload.getChannelId(), ""));
        return Sheet.words(AssistantWords.forgotten(erased));
    }
}
