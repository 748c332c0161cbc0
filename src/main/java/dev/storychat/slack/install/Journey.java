package dev.storychat.slack.install;

import com.google.gson.JsonObject;
import dev.storychat.chat.Installation;
import dev.storychat.chat.Installations;
import dev.storychat.chat.Tickets;
import dev.storychat.slack.api.OAuth;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** The way of a person to Slack and back. It may begin at one instance and end at another. */
@Dependent
class Journey {
    private static final Logger LOG = System.getLogger(Journey.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int STATE_BYTES = 32;

    /** What only the operator can cure. */
    private static final Set<String> OF_OUR_SETTINGS =
            Set.of("bad_client_secret", "invalid_client_id", "bad_redirect_uri", "invalid_scope");

    private final WebApi api;
    private final Installations installations;
    private final Tickets tickets;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Journey(WebApi api, Installations installations, Tickets tickets) {
        this.api = api;
        this.installations = installations;
        this.tickets = tickets;
    }

    Leg begin(StateCookie cookie) {
        var bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        var state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!tickets.give(state, LONGEST)) {
            return new Leg.Stopped("busy", 503, "");
        }
        cookie.set(state, LONGEST);
        return new Leg.ToSlack(api.oauth().authorize(state));
    }

    Leg end(HttpServletRequest request, StateCookie cookie) {
        var state = parameter(request, "state");
        var isOurs = cookie.holds(state) && tickets.take(state);
        var error = parameter(request, "error");
        var code = parameter(request, "code");
        if (!error.isEmpty()) {
            return error.equals("access_denied") ? new Leg.Stopped("denied", 403, "") : refused(error);
        }
        return isOurs && !code.isEmpty() ? exchange(code) : new Leg.Stopped("stale", 400, "");
    }

    private Leg exchange(String code) {
        var outcome = api.oauth().exchange(code);
        if (outcome instanceof Outcome.Done done) {
            return api.oauth()
                    .installation(done.answer())
                    .map(installation -> arrive(installation, done.answer()))
                    .orElseGet(() -> refused("no_bot_token"));
        }
        return outcome instanceof Outcome.Failed failed && !failed.isPassing()
                ? refused(failed.code())
                : new Leg.Stopped("unreachable", 502, "");
    }

    private Leg arrive(Installation installation, JsonObject answer) {
        installations.keep(installation);
        api.tokens().forget(installation.workspace());
        LOG.log(Level.INFO, "installed in {0}", installation.workspace());
        return new Leg.Arrived(installation, OAuth.app(answer));
    }

    private static Leg refused(String code) {
        // Anybody can open the address with anything in it, a line for our log included.
        var known = code.matches("[a-z_0-9]{1,60}") ? code : "";
        LOG.log(
                Level.WARNING,
                "an installation was refused: {0}",
                known.isEmpty() ? "with something that is no code of Slack's" : known);
        return new Leg.Stopped(OF_OUR_SETTINGS.contains(code) ? "misconfigured" : "refused", 502, known);
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
