package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Texts;
import dev.storychat.slack.blocks.AssistantWords;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /assistant help | status | history | forget | settings | usage}. */
@Dependent
class AssistantCommand implements SlashCommandHandler {
    private final Manner manner;
    private final Languages languages;
    private final Audience audience;
    private final PartsReport parts;
    private final KeptAnswer kept;
    private final UsageAnswer usage;
    private final SettingsWindow settings;
    private final Sender sender;

    @Inject
    AssistantCommand(
            Manner manner,
            Languages languages,
            Audience audience,
            PartsReport parts,
            KeptAnswer kept,
            UsageAnswer usage,
            SettingsWindow settings,
            Sender sender) {
        this.manner = manner;
        this.languages = languages;
        this.audience = audience;
        this.parts = parts;
        this.kept = kept;
        this.usage = usage;
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var word = payload.getText() == null ? "" : payload.getText().strip().toLowerCase(Locale.ROOT);
        var begun = word.equals("settings")
                ? settings.open(caller, payload.getTriggerId(), payload.getResponseUrl())
                : sender.send(caller, payload.getResponseUrl(), false, () -> answer(caller, word));
        return begun ? context.ack() : context.ack(SearchCommand.BUSY);
    }

    private Sheet answer(Caller caller, String word) {
        var texts = languages.of(caller.workspace(), caller.user());
        return switch (word) {
            case "status" -> Sheet.words(AssistantWords.status(texts, parts.lines(texts)));
            case "history" -> ofKept(caller, () -> kept.history(caller, texts));
            case "forget" -> ofKept(caller, () -> kept.forget(caller, texts));
            case "usage" -> ofKept(caller, () -> usage.to(caller, texts));
            default -> help(texts, word);
        };
    }

    private Sheet ofKept(Caller caller, Supplier<Sheet> answer) {
        return audience.refusalOfKept(caller).map(Sheet::words).orElseGet(answer);
    }

    private Sheet help(Texts texts, String word) {
        return Sheet.words(
                word.isEmpty() || word.equals("help")
                        ? AssistantWords.help(texts, manner.name())
                        : AssistantWords.unknown(texts, manner.name(), word));
    }
}
