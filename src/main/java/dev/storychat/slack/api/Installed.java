package dev.storychat.slack.api;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installations;
import dev.storychat.chat.InstallationsUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The workspaces that installed us, each remembered for a minute: a call costs no query. Those that did not are asked
 * for each time, so that an installation counts at once.
 */
final class Installed {
    private static final String PLATFORM = "slack";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration GOOD_WITHOUT_DATABASE = Duration.ofSeconds(5);

    private final Installations installations;
    private final Renewal renewal;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Good until a time; then one thread looks again, and the others go on with it. */
    private record Known(Installation installation, Instant until, AtomicBoolean isLookedAfter) {}

    Installed(Installations installations, OAuth oauth, InstantSource clock) {
        this.installations = installations;
        this.renewal = new Renewal(installations, oauth, clock);
        this.clock = clock;
    }

    Optional<Installation> find(String workspace) {
        var last = known.get(workspace);
        if (last == null) {
            return look(workspace);
        }
        var isGood = clock.instant().isBefore(last.until());
        return isGood || !last.isLookedAfter().compareAndSet(false, true)
                ? Optional.of(last.installation())
                : lookAgain(last);
    }

    /** Another instance may have renewed it, or it is time to. */
    Optional<String> insteadOf(String refused, String workspace) {
        known.computeIfPresent(
                workspace, (id, last) -> last.installation().grant().token().equals(refused) ? null : last);
        return find(workspace)
                .flatMap(found -> found.grant().token().equals(refused) ? renewal.now(found) : Optional.of(found))
                .map(found -> remember(found, GOOD_FOR).grant().token());
    }

    void forget(String workspace) {
        known.remove(workspace);
    }

    private Optional<Installation> lookAgain(Known last) {
        try {
            return look(last.installation().workspace());
        } catch (InstallationsUnavailableException e) {
            return Optional.of(remember(last.installation(), GOOD_WITHOUT_DATABASE));
        }
    }

    private Optional<Installation> look(String workspace) {
        var found = installations.find(PLATFORM, workspace);
        if (found.isEmpty()) {
            known.remove(workspace);
            return found;
        }
        return Optional.of(remember(renewal.ifDue(found.get()), GOOD_FOR));
    }

    private Installation remember(Installation installation, Duration goodFor) {
        known.put(
                installation.workspace(),
                new Known(installation, clock.instant().plus(goodFor), new AtomicBoolean()));
        return installation;
    }
}
