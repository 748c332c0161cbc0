package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Inbox;
import dev.storychat.chat.Message;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.ChoiceBlocks;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Somebody answers a question of ours by a button: as good as writing that answer in the thread. */
@Dependent
class ChoiceListener implements BlockActionHandler {
    private static final Logger LOG = System.getLogger(ChoiceListener.class.getName());

    /** chat.update takes 4,000 characters of text; who sees blocks never sees it. */
    private static final int MOST_OF_FALLBACK = 3_000;

    private final Inbox inbox;
    private final WebApi api;
    private final People people;
    private final Sender sender;
    private final Executor workers;

    @Inject
    ChoiceListener(Inbox inbox, WebApi api, People people, Sender sender, @Background ManagedExecutorService workers) {
        this(inbox, api, people, sender, (Executor) workers);
    }

    ChoiceListener(Inbox inbox, WebApi api, People people, Sender sender, Executor workers) {
        this.inbox = inbox;
        this.api = api;
        this.people = people;
        this.sender = sender;
        this.workers = workers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var press = Press.of(request.getRequestBodyAsString());
        press.message().ifPresent(message -> take(press, message));
        return context.ack();
    }

    /** Stored before Slack hears the acknowledgement: a crash loses nothing. */
    private void take(Press press, Message message) {
        var event = ChoiceBlocks.ACTION + " " + message.place().channel() + " " + message.id();
        if (inbox.accept(message, event) == Inbox.Receipt.KNOWN) {
            sender.send(press.responseUrl(), false, () -> Sheet.words(taken(message)));
            return;
        }
        try {
            workers.execute(() -> show(press, message));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "no worker to take the buttons of {0} away", message.id());
        }
    }

    private String taken(Message message) {
        return Texts.of(ChoiceListener.class, language(message)).text("choice.taken");
    }

    private void show(Press press, Message message) {
        var place = message.place();
        var text = PlainText.beginning(press.words(), MOST_OF_FALLBACK);
        api.call(
                place.workspace(),
                "chat.update",
                Map.of(
                        "channel",
                        place.channel(),
                        "ts",
                        message.id(),
                        "text",
                        text,
                        "blocks",
                        ChoiceBlocks.chosen(press.blocks(), press.words(), message.text(), language(message))));
    }

    private Locale language(Message message) {
        return people.find(message.place().workspace(), message.author()).language();
    }
}
