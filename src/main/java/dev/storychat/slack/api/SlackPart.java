package dev.storychat.slack.api;

import dev.storychat.chat.Part;
import dev.storychat.config.SlackSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Whether Slack can be reached and knows our token. */
@Dependent
public class SlackPart implements Part {
    private final SlackSettings settings;
    private final WebApi api;

    @Inject
    SlackPart(SlackSettings settings, WebApi api) {
        this.settings = settings;
        this.api = api;
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
        var outcome = api.call("", "auth.test", Map.of());
        var data = new HashMap<String, Object>();
        data.put("latency_ms", Duration.ofNanos(System.nanoTime() - start).toMillis());
        api.lastError().ifPresent(code -> data.put("last_error", code));
        if (outcome instanceof Outcome.Done done) {
            done.text("team").ifPresent(team -> data.put("team", team));
            done.text("user_id").ifPresent(user -> data.put("bot_user", user));
        }
        return new State("real", outcome instanceof Outcome.Done, data);
    }
}
