package dev.storychat.slack.reply;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the Slack of a workspace told us that it does not do: not tried again for a while. */
final class Skills {
    private static final Duration WHILE = Duration.ofMinutes(10);

    enum Skill {
        STATUS,
        REACTION,
        STREAM,
        STEPS,
        SESSION,
        STOP,
        TITLE
    }

    private record Lack(String workspace, Skill skill) {}

    private final Timing timing;
    private final Map<Lack, Long> lacking = new ConcurrentHashMap<>();

    Skills(Timing timing) {
        this.timing = timing;
    }

    boolean has(String workspace, Skill skill) {
        var since = lacking.get(new Lack(workspace, skill));
        return since == null || timing.nanos() - since > WHILE.toNanos();
    }

    void lacks(String workspace, Skill skill) {
        lacking.put(new Lack(workspace, skill), timing.nanos());
    }
}
