package dev.storychat.slack.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which team of an enterprise somebody belongs to. People seldom move, so it is asked once. */
public final class Teams {
    private static final int MOST_KNOWN = 10_000;

    private final WebApi api;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Teams(WebApi api) {
        this.api = api;
    }

    /**
     * The team that somebody belongs to: the workspace itself, unless that is a whole enterprise.
     *
     * @return the enterprise where Slack does not tell
     */
    public String of(String workspace, String user) {
        return workspace.startsWith("E") ? ofEnterprise(workspace, user) : workspace;
    }

    private String ofEnterprise(String enterprise, String user) {
        var before = known.get(user);
        if (before != null) {
            return before;
        }
        var outcome = api.call(enterprise, "users.info", Map.of("user", user));
        var team = outcome instanceof Outcome.Done done ? Person.team(done.answer()) : "";
        if (team.isEmpty()) {
            return enterprise;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(user, team);
        return team;
    }
}
