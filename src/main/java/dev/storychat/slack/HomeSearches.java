package dev.storychat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.SearchView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The searches on the Home tab: each runs in a window over it. The window opens before the search, because Slack opens
 * one within 3 seconds only.
 */
@Dependent
class HomeSearches implements BlockActionHandler {
    private final Windows windows;
    private final Languages languages;
    private final SearchAnswers answers;
    private final Sender sender;

    @Inject
    HomeSearches(Windows windows, Languages languages, SearchAnswers answers, Sender sender) {
        this.windows = windows;
        this.languages = languages;
        this.answers = answers;
        this.sender = sender;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        payload.getActions().stream()
                .map(BlockActionPayload.Action::getValue)
                .filter(written -> written != null && !written.isBlank())
                .findFirst()
                .ifPresent(written -> sender.run(() -> show(Caller.of(payload), payload.getTriggerId(), written)));
        return context.ack();
    }

    private void show(Caller caller, String trigger, String written) {
        var language = languages.of(caller.workspace(), caller.user()).locale();
        var view = new SearchView(language);
        var help = new SearchHelp(language);
        windows.open(caller, trigger, view.running())
                .ifPresentOrElse(
                        id -> {
                            var found = Windows.orApology(help.unreachable(), () -> answers.answer(caller, written, 1));
                            windows.update(caller, id, view.found(found, written));
                        },
                        () -> sender.tell(caller, null, false, help.tooLate()));
    }
}
