package dev.storychat.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.blocks.CardValue;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.SearchView;
import dev.storychat.slack.blocks.ShareView;
import dev.storychat.slack.blocks.ShareView.Chosen;
import dev.storychat.slack.blocks.StoryCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Share under a story that was found. Under a message, its card is posted to the channel of the message; in a window,
 * which has no channel, another one asks where.
 */
@Dependent
class SearchShare implements BlockActionHandler {
    private final Windows windows;
    private final Sharing sharing;
    private final Sender sender;

    @Inject
    SearchShare(Windows windows, Sharing sharing, Sender sender) {
        this.windows = windows;
        this.sharing = sharing;
        this.sender = sender;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var caller = Caller.of(payload);
        var view = payload.getView();
        payload.getActions().stream()
                .flatMap(action -> CardValue.read(action.getValue()).stream())
                .findFirst()
                .ifPresentOrElse(
                        card -> sender.run(
                                caller,
                                payload.getResponseUrl(),
                                view == null
                                        ? () -> share(caller, payload.getResponseUrl(), card)
                                        : () -> ask(caller, payload.getTriggerId(), SearchView.language(view), card)),
                        () -> sender.run(
                                () -> sender.tell(caller, payload.getResponseUrl(), false, sharing.tooOld(caller))));
        return context.ack();
    }

    private void share(Caller caller, @Nullable String responseUrl, StoryCard card) {
        sharing.share(caller, responseUrl, card).ifPresent(why -> sender.tell(caller, responseUrl, false, why));
    }

    /** A trigger is good for 3 seconds: nothing is looked up before. */
    private void ask(Caller caller, String trigger, Locale language, StoryCard card) {
        if (windows.push(caller, trigger, new ShareView(language).of(card)).isEmpty()) {
            sender.tell(caller, null, false, new SearchHelp(language).tooLate());
        }
    }

    /** Somebody chose where. Slack may take longer than it waits itself, so the window says first that it is shared. */
    Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var payload = request.getPayload();
        var language = ShareView.language(payload.getView());
        var begun =
                ShareView.read(payload.getView()).filter(chosen -> sender.run(() -> share(payload, language, chosen)));
        return begun.isPresent()
                ? context.ackWithUpdate(new ShareView(language).sharing())
                : context.ackWithErrors(
                        Map.of(ShareView.WHERE, new SearchHelp(language).busy().text()));
    }

    private void share(ViewSubmissionPayload payload, Locale language, Chosen chosen) {
        var begun = System.nanoTime();
        var person = Caller.of(payload);
        var caller = new Caller(person.workspace(), chosen.channel(), person.user());
        var address = responseUrl(payload).orElse(null);
        var view = new ShareView(language);
        var apology = view.refused(new SearchHelp(language).busy());
        var told = Windows.orApology(
                apology,
                () -> sharing.share(caller, address, chosen.card())
                        .map(view::refused)
                        .orElseGet(view::shared));
        windows.updateAfter(begun, caller, payload.getView().getId(), told);
    }

    private static Optional<String> responseUrl(ViewSubmissionPayload payload) {
        return Optional.ofNullable(payload.getResponseUrls()).stream()
                .flatMap(urls -> urls.stream())
                .map(ViewSubmissionPayload.ResponseUrl::getResponseUrl)
                .findFirst();
    }
}
