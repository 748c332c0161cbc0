package dev.storychat.slack.api;

import dev.storychat.chat.Installations;
import dev.storychat.chat.InstallationsUnavailableException;
import dev.storychat.chat.Part;
import dev.storychat.config.SlackSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether Slack can be reached and knows the token of the settings. The tokens of those that installed us are counted
 * and not tried: there may be many, and one that is no longer good says nothing about the others.
 */
@Dependent
public class SlackPart implements Part {
    private final SlackSettings settings;
    private final WebApi api;
    private final Sockets sockets;
    private final Installations installations;

    @Inject
    SlackPart(SlackSettings settings, WebApi api, Sockets sockets, Installations installations) {
        this.settings = settings;
        this.api = api;
        this.sockets = sockets;
        this.installations = installations;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public State look() {
        if (!settings.isConfigured()) {
            return new State("off", false, Map.of());
        }
        var start = System.nanoTime();
        var outcome = settings.botToken() == null ? api.test() : api.call("", "auth.test", Map.of());
        var data = new HashMap<String, Object>();
        data.put("latency_ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
        api.lastFailure().ifPresent(failure -> put("last_error", failure, data));
        if (outcome instanceof Outcome.Done done) {
            done.text("team").ifPresent(team -> data.put("team", team));
            done.text("user_id").ifPresent(user -> data.put("bot_user", user));
        }
        count().ifPresent(count -> data.put("installations", count));
        data.put("transport", transport());
        if (settings.isOverSocket()) {
            data.putAll(connections());
        }
        return new State("real", outcome instanceof Outcome.Done && canHear(), data);
    }

    private String transport() {
        if (!settings.isOverSocket()) {
            return "HTTP";
        }
        return settings.isOverHttp() ? "Socket Mode and HTTP" : "Socket Mode";
    }

    private Map<String, Object> connections() {
        var data = new HashMap<String, Object>();
        data.put("connections", (long) sockets.open());
        sockets.lastFailure().ifPresent(failure -> put("last_connect_error", failure, data));
        return data;
    }

    private static void put(String name, Failure failure, Map<String, Object> data) {
        data.put(name, failure.code());
        data.put(name + "_age_seconds", failure.age().toSeconds());
    }

    /** Whether Slack has a way to send events to this instance; whether it can be reached over HTTP nobody here knows. */
    private boolean canHear() {
        return settings.isOverHttp() || sockets.open() > 0;
    }

    /** Empty where nobody can install us, or nobody can tell: the database has a part of its own. */
    private Optional<Long> count() {
        try {
            return settings.hasOAuth() ? Optional.of((long) installations.count("slack")) : Optional.empty();
        } catch (InstallationsUnavailableException e) {
            return Optional.empty();
        }
    }
}
