package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import dev.storychat.chat.Manner;
import dev.storychat.chat.search.RecentSearches;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.Person;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.HomeView;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Somebody opens the Home tab: it is made anew each time, for this person. */
@Dependent
class Home implements BoltEventHandler<HomeOpened> {
    private final WebApi api;
    private final People people;
    private final Manner manner;
    private final PartsReport parts;
    private final List<RecentSearches> recent;
    private final Later later;

    @Inject
    Home(
            WebApi api,
            People people,
            Manner manner,
            PartsReport parts,
            @Any Instance<RecentSearches> recent,
            Later later) {
        this(api, people, manner, parts, recent.stream().toList(), later);
    }

    Home(WebApi api, People people, Manner manner, PartsReport parts, List<RecentSearches> recent, Later later) {
        this.api = api;
        this.people = people;
        this.manner = manner;
        this.parts = parts;
        this.recent = List.copyOf(recent);
        this.later = later;
    }

    @Override
    public Response apply(EventsApiPayload<HomeOpened> payload, EventContext context) {
        var event = payload.getEvent();
        if (event.isHome() && !event.user().isEmpty()) {
            var workspace = Delivery.workspace(payload);
            later.run(() -> publish(workspace, event.user()));
        }
        return context.ack();
    }

    private void publish(String workspace, String user) {
        var person = people.find(workspace, user);
        api.call(workspace, "views.publish", Map.of("user_id", user, "view", view(workspace, person)));
    }

    private String view(String workspace, Person person) {
        var texts = Languages.of(person.language());
        var home = new HomeView(texts, manner.name());
        if (Audience.isForeign(person)) {
            return home.ofGuest();
        }
        return home.of(searches(workspace, person.id()), person.isAdmin() ? parts.lines(texts) : List.of());
    }

    private List<String> searches(String workspace, String user) {
        var searcher = new Searcher(Delivery.PLATFORM, workspace, user);
        return recent.stream().flatMap(kept -> kept.of(searcher).stream()).toList();
    }
}
