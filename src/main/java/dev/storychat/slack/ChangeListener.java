package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Message;
import dev.storychat.chat.MessageKeeper;
import dev.storychat.chat.Place;
import dev.storychat.chat.PlainText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/**
 * Somebody edits or deletes what they wrote. Slack tells of every post that we can see, so most of this is about posts
 * that nobody keeps.
 */
@Dependent
class ChangeListener {
    private final Iterable<MessageKeeper> keepers;

    @Inject
    ChangeListener(@Any Instance<MessageKeeper> keepers) {
        this((Iterable<MessageKeeper>) keepers);
    }

    ChangeListener(Iterable<MessageKeeper> keepers) {
        this.keepers = keepers;
    }

    /**
     * The post reads otherwise now. One that has replies, as ours do, is not told to be deleted but becomes a
     * tombstone.
     */
    Response changed(EventsApiPayload<PostChange.Changed> payload, EventContext context) {
        var change = payload.getEvent();
        var us = Workspace.us(payload);
        if (change.post().isEmpty() || change.before().isByBot()) {
            return context.ack();
        }
        if (change.now().isTombstone()) {
            tell(keeper -> keeper.delete(place(payload), change.post()));
        } else if (isEdit(change, us)) {
            edit(message(payload, us), payload);
        }
        return context.ack();
    }

    Response deleted(EventsApiPayload<PostChange.Deleted> payload, EventContext context) {
        var change = payload.getEvent();
        if (!change.post().isEmpty() && !change.before().isByBot()) {
            tell(keeper -> keeper.delete(place(payload), change.post()));
        }
        return context.ack();
    }

    /** When Slack shows what a link leads to, the post changes too, and its words do not. */
    private static boolean isEdit(PostChange change, String us) {
        return !change.now().isByBot()
                && (us.isEmpty() || !change.now().isBy(us))
                && !change.now().text().equals(change.before().text());
    }

    private void edit(Message message, EventsApiPayload<PostChange.Changed> payload) {
        if (message.text().isEmpty()) {
            tell(keeper -> keeper.delete(message.place(), message.id()));
        } else {
            tell(keeper -> keeper.change(message, payload.getEvent().at()));
        }
    }

    /** Slack sends again what we could not follow. */
    private void tell(Consumer<MessageKeeper> what) {
        try {
            keepers.forEach(what);
        } catch (RuntimeException e) {
            throw new InboxUnavailableException(e);
        }
    }

    private static Message message(EventsApiPayload<PostChange.Changed> payload, String us) {
        var change = payload.getEvent();
        var written = change.now().text();
        var words = PlainText.of(Markup.readable(us.isEmpty() ? written : Markup.without(us, written)));
        return new Message(
                change.post(), place(payload), "", PlainText.beginning(words, PlainText.MOST_CHARACTERS), change.at());
    }

    private static Place place(EventsApiPayload<? extends PostChange> payload) {
        var change = payload.getEvent();
        return new Place(Delivery.PLATFORM, Workspace.of(payload), change.channel(), change.post());
    }
}
