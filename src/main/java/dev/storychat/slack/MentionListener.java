package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Inbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Somebody mentions us. */
@Dependent
class MentionListener implements BoltEventHandler<PostEvent.Mention> {
    private final Inbox inbox;

    @Inject
    MentionListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Response apply(EventsApiPayload<PostEvent.Mention> payload, EventContext context) {
        var delivery = Delivery.of(payload);
        if (delivery.isFromPerson()) {
            // Stored before Slack hears the acknowledgement: a crash loses nothing.
            inbox.accept(delivery.message(), delivery.id());
        }
        return context.ack();
    }
}
