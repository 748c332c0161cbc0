package dev.storychat.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.UnidentifiedException;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.StoryCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Share under a story that was found: its card is posted to the channel, for all to see, unless guests or another company
 * would see it. Where we are not in the
 * channel, the button's own address may still post there; and where that does not work either, the person hears how to
 * invite us.
 */
@Dependent
class SearchShare implements BlockActionHandler {
    private final Audience audience;
    private final Sender sender;
    private final ResponseUrls urls;
    private final People people;
    private final Manner manner;

    @Inject
    SearchShare(Audience audience, Sender sender, ResponseUrls urls, People people, Manner manner) {
        this.audience = audience;
        this.sender = sender;
        this.urls = urls;
        this.people = people;
        this.manner = manner;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        payload.getActions().stream()
                .flatMap(action -> StoryCard.read(action.getValue()).stream())
                .findFirst()
                .ifPresent(card -> sender.run(() -> share(caller, payload.getResponseUrl(), card)));
        return context.ack();
    }

    private void share(Caller caller, @Nullable String responseUrl, StoryCard card) {
        var language = people.find(caller.workspace(), caller.user()).language();
        try {
            var refusal = audience.refusalOfShowing(caller);
            if (refusal.isPresent()) {
                sender.tell(caller, responseUrl, false, Sheet.words(refusal.get()));
            } else {
                post(caller, responseUrl, card, language);
            }
        } catch (UnidentifiedException e) {
            sender.tell(caller, responseUrl, false, new SearchHelp(language).busy());
        }
    }

    private void post(Caller caller, @Nullable String responseUrl, StoryCard card, Locale language) {
        var sheet = card.sharedBy(caller.user(), language);
        var posted = sender.post(caller, "chat.postMessage", Map.of("channel", caller.channel()), sheet);
        if (!(posted instanceof Outcome.Done) && !isTaken(responseUrl, sheet)) {
            var help = new SearchHelp(language);
            var why = posted instanceof Outcome.Limited ? help.busy() : help.notInChannel(manner.name());
            sender.tell(caller, responseUrl, false, why);
        }
    }

    private boolean isTaken(@Nullable String responseUrl, Sheet sheet) {
        return responseUrl != null && urls.respond(responseUrl, sheet.toPublicJson()) instanceof Outcome.Done;
    }
}
