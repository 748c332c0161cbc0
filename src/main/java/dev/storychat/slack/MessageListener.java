package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Inbox;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preferences;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Somebody writes to us directly, or goes on in a thread that we take part in. */
@Dependent
class MessageListener {
    private final Inbox inbox;
    private final Preferences preferences;

    @Inject
    MessageListener(Inbox inbox, Preferences preferences) {
        this.inbox = inbox;
        this.preferences = preferences;
    }

    Response hear(EventsApiPayload<? extends PostEvent> payload, EventContext context) {
        var delivery = Delivery.of(payload);
        if (delivery.isFromPerson() && isForUs(delivery)) {
            inbox.accept(delivery.message(), delivery.id());
        }
        return context.ack();
    }

    private boolean isForUs(Delivery delivery) {
        return delivery.post().isDirect() || isForUsInThread(delivery);
    }

    /**
     * A post that mentions us comes as {@code app_mention} too, in any order, and is left to it. It is not noted
     * anywhere that it was left: that would swallow the mention when this delivery is the first.
     */
    private boolean isForUsInThread(Delivery delivery) {
        return delivery.isInThread()
                && !delivery.mentionsUs()
                && !delivery.beginsWithMentionOfAnother()
                && saysSomething(delivery.post())
                && inbox.takesPart(delivery.place())
                && goesOn(delivery.place());
    }

    private static boolean saysSomething(PostEvent post) {
        return !post.text().isBlank() || !post.attachments().isEmpty();
    }

    /** Asked last: of most threads nobody needs to know. */
    private boolean goesOn(Place thread) {
        var preference = preferences.of(thread);
        return preference.answers() && preference.followsThreads();
    }
}
