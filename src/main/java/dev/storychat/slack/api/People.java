package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who the people of a workspace are, as <a href="https://docs.slack.dev/reference/methods/users.info">users.info</a>
 * tells: asked once an hour for each, and again after a minute where Slack did not tell. Asking may take as long as Slack
 * does, so never ask before an acknowledgement.
 */
public final class People {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);
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
        return known(workspace, user).orElseGet(() -> ask(workspace, user));
    }

    /** The same, as it is now, whatever Slack told before. */
    public Person findAnew(String workspace, String user) {
        return ask(workspace, user);
    }

    /** The same without asking Slack; empty for somebody who was not asked for lately. */
    public Optional<Person> known(String workspace, String user) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key(workspace, user)))
                    .filter(before -> before.until() > clock.millis())
                    .map(Known::person);
        }
    }

    private Person ask(String workspace, String user) {
        var outcome = api.call(workspace, "users.info", Map.of("user", user, "include_locale", "true"));
        return outcome instanceof Outcome.Done done && done.answer().get("user") instanceof JsonObject told
                ? remember(workspace, Person.of(user, workspace, told), GOOD_FOR)
                : remember(workspace, Person.unknown(user), UNKNOWN_FOR);
    }

    private Person remember(String workspace, Person person, Duration goodFor) {
        synchronized (known) {
            known.put(key(workspace, person.id()), new Known(person, clock.millis() + goodFor.toMillis()));
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return person;
    }

    private static String key(String workspace, String user) {
        return workspace + "/" + user;
    }
}
