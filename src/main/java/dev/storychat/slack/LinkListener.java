package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.WebLink;
import dev.storychat.chat.search.Search;
import dev.storychat.chat.search.SearchUnavailableException;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.LinkCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody writes a link to a page of the space: a card of its story is shown under it. What Slack does not find a
 * published story for stays a plain link. Another instance that gets the same event changes the card to the same.
 */
@Dependent
class LinkListener implements BoltEventHandler<LinkShared> {
    private static final Logger LOG = System.getLogger(LinkListener.class.getName());
    private static final int MOST_LINKS = 5;
    private static final int MOST_KNOWN = 1_000;

    private final WebApi api;
    private final Audience audience;
    private final ScopedSearch content;
    private final People people;
    private final Manner manner;
    private final Later later;
    private final Map<String, Boolean> begun = new LinkedHashMap<>();

    @Inject
    LinkListener(WebApi api, Audience audience, ScopedSearch content, People people, Manner manner, Later later) {
        this.api = api;
        this.audience = audience;
        this.content = content;
        this.people = people;
        this.manner = manner;
        this.later = later;
    }

    @Override
    public Response apply(EventsApiPayload<LinkShared> payload, EventContext context) {
        var event = payload.getEvent();
        var caller = new Caller(Workspace.of(payload), event.channel(), event.user());
        if (isFirst(caller.workspace() + event.message() + event.addresses())) {
            later.run(() -> unfurl(caller, event));
        }
        return context.ack();
    }

    private boolean isFirst(String key) {
        synchronized (begun) {
            var first = begun.put(key, true) == null;
            if (begun.size() > MOST_KNOWN) {
                begun.remove(begun.keySet().iterator().next());
            }
            return first;
        }
    }

    private void unfurl(Caller caller, LinkShared event) {
        if (refusal(caller).isPresent()) {
            return;
        }
        var person = people.find(caller.workspace(), caller.user());
        var card = new LinkCard(manner.name(), person.language(), person.zone());
        var cards = new HashMap<String, LinkCard.Shown>();
        event.addresses().stream()
                .limit(MOST_LINKS)
                .forEach(address ->
                        story(caller, address).ifPresent(story -> cards.put(address, card.of(story, asOf(story)))));
        if (!cards.isEmpty()) {
            send(caller, event, LinkCard.json(cards));
        }
    }

    private static Instant asOf(Search.Text story) {
        return story.copiedAt() == null ? Instant.now() : story.copiedAt();
    }

    /** In the composer nobody knows yet in which channel it will be read. */
    private Optional<String> refusal(Caller caller) {
        return caller.channel().isEmpty() ? audience.refusalOfSearch(caller) : audience.refusalOf(caller);
    }

    private Optional<Search.Text> story(Caller caller, String address) {
        try {
            return content.in(caller.place())
                    .open(address)
                    .filter(text -> isPage(text.story().url(), address));
        } catch (SearchUnavailableException e) {
            LOG.log(Level.WARNING, "no card for a link: {0}", e.diagnosis().code());
            return Optional.empty();
        }
    }

    /** Whether a link leads to that page, and not to the same path of a foreign host. */
    private static boolean isPage(String page, String link) {
        return WebLink.host(page).isPresent()
                && WebLink.host(page).equals(WebLink.host(link))
                && path(page).equals(path(link));
    }

    private static String path(String address) {
        return address.replaceFirst("(?i)^https?://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
    }

    private void send(Caller caller, LinkShared event, String unfurls) {
        var arguments = new HashMap<>(event.message());
        arguments.put("unfurls", unfurls);
        if (api.call(caller.workspace(), "chat.unfurl", arguments) instanceof Outcome.Failed failed) {
            LOG.log(Level.WARNING, "Slack took no card for a link: {0}", failed.code());
        }
    }
}
