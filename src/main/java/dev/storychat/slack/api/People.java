package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who the people of a workspace are, as <a href="https://docs.slack.dev/reference/methods/users.info">users.info</a>
 * tells: asked once an hour for each. It may take as long as Slack does, so never ask before an acknowledgement.
 */
public final class People {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int MOST_KNOWN = 10_000;

    private final WebApi api;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    private record Known(Person person, long until) {}

    public People(WebApi api) {
        this(api, InstantSource.system());
    }

    People(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Somebody; an ordinary member who reads English where Slack does not tell. */
    public Person find(String workspace, String user) {
        var key = workspace + "/" + user;
        synchronized (known) {
            var before = known.get(key);
            if (before != null && before.until() > clock.millis()) {
                return before.person();
            }
        }
        var outcome = api.call(workspace, "users.info", Map.of("user", user, "include_locale", "true"));
        if (outcome instanceof Outcome.Done done && done.answer().get("user") instanceof JsonObject told) {
            return remember(key, Person.of(user, workspace, told));
        }
        return Person.unknown(user);
    }

    private Person remember(String key, Person person) {
        synchronized (known) {
            known.put(key, new Known(person, clock.millis() + GOOD_FOR.toMillis()));
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return person;
    }
}
