package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Inbox;
import dev.storychat.chat.Place;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Somebody opens our pane, or presses Stop while we answer. */
@Dependent
class AgentListener {
    /** Where people look at the moment: acknowledged, and not made use of. */
    static final Set<String> EVENTS = Set.of(
            AgentEvent.SessionStopped.TYPE,
            AgentEvent.ThreadStarted.TYPE,
            "app_context_changed",
            "assistant_thread_context_changed");

    private final Inbox inbox;
    private final WebApi api;
    private final SuggestedPrompts prompts;
    private final Later later;

    @Inject
    AgentListener(Inbox inbox, WebApi api, SuggestedPrompts prompts, Later later) {
        this.inbox = inbox;
        this.api = api;
        this.prompts = prompts;
        this.later = later;
    }

    Response stopped(EventsApiPayload<AgentEvent.SessionStopped> payload, EventContext context) {
        var event = payload.getEvent();
        var place = new Place(Delivery.PLATFORM, Workspace.of(payload), event.channel(), event.thread());
        if (!place.channel().isEmpty() && !place.thread().isEmpty() && !inbox.stop(place, event.at())) {
            later.run(() -> takeButtonAway(place));
        }
        return context.ack();
    }

    /** Nothing is being answered there, which Slack does not know. */
    private void takeButtonAway(Place place) {
        api.call(
                place.workspace(),
                "agents.sessions.setStatus",
                Map.of("channel_id", place.channel(), "thread_ts", place.thread(), "status", "active"));
    }

    Response started(EventsApiPayload<AgentEvent.ThreadStarted> payload, EventContext context) {
        var event = payload.getEvent();
        if (!event.channel().isEmpty() && !event.user().isEmpty()) {
            var workspace = Workspace.of(payload);
            later.run(() -> prompts.show(workspace, event.user(), event.channel(), event.thread()));
        }
        return context.ack();
    }
}
