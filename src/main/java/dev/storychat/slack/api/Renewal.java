package dev.storychat.slack.api;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installation.Grant;
import dev.storychat.chat.Installations;
import dev.storychat.chat.InstallationsUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets new tokens where Slack's expire, by <a href="https://docs.slack.dev/authentication/using-token-rotation">token
 * rotation</a>. A refresh token is good once: who claimed it in the database uses it, the others wait or go on with the
 * old token, which stays good for a while.
 */
final class Renewal {
    private static final Logger LOG = System.getLogger(Renewal.class.getName());

    /** Longer than a call to Slack takes as a rule. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 5;

    private final Installations installations;
    private final OAuth oauth;
    private final InstantSource clock;
    private final Map<String, Integer> hopeless = new ConcurrentHashMap<>();

    Renewal(Installations installations, OAuth oauth, InstantSource clock) {
        this.installations = installations;
        this.oauth = oauth;
        this.clock = clock;
    }

    /** The installation with a new token when it is time for one and it can be had, else as it is. */
    Installation ifDue(Installation installation) {
        return installation.grant().isDue(clock.instant()) ? renew(installation).orElse(installation) : installation;
    }

    /** A token in place of one that Slack refuses; empty when there is none to be had. */
    Optional<Installation> now(Installation refused) {
        if (refused.grant().refreshToken() == null || isHopeless(refused)) {
            return Optional.empty();
        }
        return renew(refused).or(() -> isHopeless(refused) ? Optional.empty() : awaitOther(refused));
    }

    private Optional<Installation> renew(Installation old) {
        var refreshToken = old.grant().refreshToken();
        if (refreshToken == null || isHopeless(old) || !installations.claim(old, LEASE)) {
            return Optional.empty();
        }
        var outcome = oauth.refresh(refreshToken);
        if (outcome instanceof Outcome.Done done) {
            return oauth.grant(done.answer()).flatMap(grant -> keep(old, grant));
        }
        if (outcome instanceof Outcome.Failed failed && !failed.isPassing()) {
            hopeless.put(old.workspace(), old.generation());
            LOG.log(
                    Level.ERROR,
                    "the token of {0} is not renewed: {1}. Somebody there has to install us again",
                    old.workspace(),
                    failed.code());
        }
        return Optional.empty();
    }

    /** The old refresh token is used up: what came in its place must not be lost to a moment without database. */
    private Optional<Installation> keep(Installation old, Grant grant) {
        for (int attempt = 1; ; attempt++) {
            try {
                installations.renew(old, grant); // false: installed anew or removed meanwhile, which is found below
                LOG.log(Level.INFO, "the token of {0} is renewed", old.workspace());
                return installations.find(old.platform(), old.workspace());
            } catch (InstallationsUnavailableException e) {
                if (attempt == MOST_ATTEMPTS || !pause(BETWEEN_ATTEMPTS)) {
                    throw e;
                }
            }
        }
    }

    /** Another instance has claimed it. */
    private Optional<Installation> awaitOther(Installation old) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            var found = installations.find(old.platform(), old.workspace());
            if (found.isEmpty() || found.get().generation() != old.generation()) {
                return found;
            }
        } while (pause(BETWEEN_LOOKS) && System.nanoTime() < end);
        return Optional.empty();
    }

    /** False when the thread is to end. */
    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isHopeless(Installation installation) {
        return Integer.valueOf(installation.generation()).equals(hopeless.get(installation.workspace()));
    }
}
