package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Somebody opens the Home tab: it is made anew each time, for this person. */
@Dependent
class Home implements BoltEventHandler<HomeOpened> {
    private final WebApi api;
    private final HomePage page;
    private final Later later;

    @Inject
    Home(WebApi api, HomePage page, Later later) {
        this.api = api;
        this.page = page;
        this.later = later;
    }

    @Override
    public Response apply(EventsApiPayload<HomeOpened> payload, EventContext context) {
        var event = payload.getEvent();
        if (event.isHome() && !event.user().isEmpty()) {
            var workspace = Workspace.of(payload);
            later.run(() -> publish(workspace, event.user()));
        }
        return context.ack();
    }

    private void publish(String workspace, String user) {
        api.call(workspace, "views.publish", Map.of("user_id", user, "view", page.of(workspace, user)));
    }
}
