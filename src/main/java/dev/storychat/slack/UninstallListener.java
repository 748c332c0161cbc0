package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.TokensRevokedEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** A workspace no longer wants us: it uninstalls us, or takes the bot's token back. Slack tells both, in any order. */
@Dependent
class UninstallListener {
    /** Slack tries no longer to deliver an event: what is older has no time of Slack's. */
    private static final Duration LONGEST_WAY = Duration.ofDays(1);

    private final Erasure erasure;

    @Inject
    UninstallListener(Erasure erasure) {
        this.erasure = erasure;
    }

    Response uninstalled(EventsApiPayload<AppUninstalledEvent> payload, EventContext context) {
        return erase(payload, context);
    }

    /** Tokens of people are none of ours. */
    Response revoked(EventsApiPayload<TokensRevokedEvent> payload, EventContext context) {
        var tokens = payload.getEvent().getTokens();
        var isAboutBot =
                tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
        return isAboutBot ? erase(payload, context) : context.ack();
    }

    /** Erased before Slack hears the acknowledgement: if that fails, Slack tells again. */
    private Response erase(EventsApiPayload<? extends Event> payload, EventContext context) {
        erasure.erase(Workspace.of(payload), happenedAt(payload));
        return context.ack();
    }

    private static Instant happenedAt(EventsApiPayload<? extends Event> payload) {
        var now = Instant.now();
        var told = payload.getEventTime();
        return told == null || Instant.ofEpochSecond(told).isBefore(now.minus(LONGEST_WAY))
                ? now
                : Instant.ofEpochSecond(told);
    }
}
