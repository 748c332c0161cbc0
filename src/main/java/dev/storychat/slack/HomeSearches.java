package dev.storychat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.HomeView;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The searches on the Home tab: each runs in a window over it. The window opens before the search, because Slack opens
 * one within 3 seconds only.
 */
@Dependent
class HomeSearches implements BlockActionHandler {
    private final WebApi api;
    private final Languages languages;
    private final Manner manner;
    private final SearchAnswers answers;
    private final Later later;

    @Inject
    HomeSearches(WebApi api, Languages languages, Manner manner, SearchAnswers answers, Later later) {
        this.api = api;
        this.languages = languages;
        this.manner = manner;
        this.answers = answers;
        this.later = later;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        payload.getActions().stream()
                .map(BlockActionPayload.Action::getValue)
                .filter(written -> written != null && !written.isBlank())
                .findFirst()
                .ifPresent(written -> later.run(() -> show(Caller.of(payload), payload.getTriggerId(), written)));
        return context.ack();
    }

    private void show(Caller caller, String trigger, String written) {
        var view = new HomeView(languages.of(caller.workspace(), caller.user()), manner.name());
        var opened = api.call(caller.workspace(), "views.open", Map.of("trigger_id", trigger, "view", view.running()));
        if (opened instanceof Outcome.Done done && done.answer().get("view") != null) {
            var id = done.answer().getAsJsonObject("view").get("id").getAsString();
            var found = view.found(found(caller, written));
            api.call(caller.workspace(), "views.update", Map.of("view_id", id, "view", found));
        }
    }

    private Sheet found(Caller caller, String written) {
        return answers.answer(caller, written, 1);
    }
}
