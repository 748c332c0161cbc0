package dev.storychat.slack;

import dev.storychat.chat.Aside;
import dev.storychat.chat.Manner;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.RecentSearches;
import dev.storychat.chat.search.RecentSearches.Searcher;
import dev.storychat.slack.api.People;
import dev.storychat.slack.blocks.HomeView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What somebody sees on the Home tab. */
@Dependent
class HomePage {
    private static final Logger LOG = System.getLogger(HomePage.class.getName());

    private final People people;
    private final Manner manner;
    private final PartsReport parts;
    private final Aside aside;
    private final RecentSearches recent;

    @Inject
    HomePage(People people, Manner manner, PartsReport parts, Aside aside, RecentSearches recent) {
        this.people = people;
        this.manner = manner;
        this.parts = parts;
        this.aside = aside;
        this.recent = recent;
    }

    /** As JSON for Slack. May take as long as the slowest part does. */
    String of(String workspace, String user) {
        var person = people.find(workspace, user);
        var texts = Languages.of(person.language());
        var home = new HomeView(texts, manner.name());
        if (person.isForeign()) {
            return home.ofGuest();
        }
        return home.of(
                orNothing(() -> searches(workspace, user)), person.isAdmin() ? forAdmins(texts, workspace) : List.of());
    }

    private List<String> searches(String workspace, String user) {
        return recent.of(new Searcher(Delivery.PLATFORM, workspace, user));
    }

    private List<String> forAdmins(Texts texts, String workspace) {
        var left = orNothing(() -> List.of(HomeView.aside(texts, aside.count(Delivery.PLATFORM, workspace))));
        return Stream.concat(parts.lines(texts).stream(), left.stream()).toList();
    }

    /** Without the database there is a page all the same, and it says what does not work. */
    private static List<String> orNothing(Supplier<List<String>> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a part of a Home tab is missing: {0}", e.getMessage());
            return List.of();
        }
    }
}
