package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Somebody opens the Home tab: it is made anew each time, for this person. Or the messages: there they may begin. */
@Dependent
class Home implements BoltEventHandler<HomeOpened> {
    private final WebApi api;
    private final HomePage page;
    private final SuggestedPrompts prompts;
    private final Later later;

    @Inject
    Home(WebApi api, HomePage page, SuggestedPrompts prompts, Later later) {
        this.api = api;
        this.page = page;
        this.prompts = prompts;
        this.later = later;
    }

    @Override
    public Response apply(EventsApiPayload<HomeOpened> payload, EventContext context) {
        var event = payload.getEvent();
        var workspace = Workspace.of(payload);
        if (event.isHome() && !event.user().isEmpty()) {
            later.run(() -> publish(workspace, event.user()));
        } else if (event.isMessages()
                && !event.user().isEmpty()
                && !event.channel().isEmpty()) {
            later.run(() -> prompts.show(workspace, event.user(), event.channel(), ""));
        }
        return context.ack();
    }

    private void publish(String workspace, String user) {
        api.call(workspace, "views.publish", Map.of("user_id", user, "view", page.of(workspace, user)));
    }
}
