package dev.storychat.slack.api;

import com.google.gson.JsonObject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Who somebody is where a guess would let strangers in: asks again when Slack could not tell just now. */
@Dependent
public class Identification {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<String> NOT_SHOWN = Set.of("user_not_found", "user_not_visible", "users_not_found");

    private final WebApi api;
    private final People people;

    @Inject
    public Identification(WebApi api, People people) {
        this.api = api;
        this.people = people;
    }

    /**
     * Somebody. A workspace that does not let us ask has no guests for us.
     *
     * @throws UnidentifiedException when Slack cannot be asked at the moment
     */
    public Person of(String workspace, String user) {
        return of(workspace, user, MOST_ATTEMPTS);
    }

    /**
     * The same where somebody waits for it: asks once.
     *
     * @throws UnidentifiedException when Slack does not tell
     */
    public Person atOnce(String workspace, String user) {
        return of(workspace, user, 1);
    }

    private Person of(String workspace, String user, int attempts) {
        var person = people.find(workspace, user);
        if (person.isKnown()) {
            return person;
        }
        for (int i = 1; ; i++) {
            var outcome = api.call(workspace, "users.info", Map.of("user", user, "include_locale", "true"));
            if (outcome instanceof Outcome.Done done && done.answer().get("user") instanceof JsonObject told) {
                return Person.of(user, workspace, told);
            }
            if (outcome instanceof Outcome.Failed failed && !failed.isPassing()) {
                return NOT_SHOWN.contains(failed.code()) ? Person.stranger(user) : person;
            }
            if (i == attempts) {
                throw new UnidentifiedException(user);
            }
            sleep(outcome instanceof Outcome.Limited limited ? limited.retryAfter() : PAUSE);
        }
    }

    private static void sleep(Duration wanted) {
        try {
            Thread.sleep(Math.min(wanted.toMillis(), LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
