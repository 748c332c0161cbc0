package dev.storychat.slack.reply;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.reply.Skills.Skill;
import java.util.HashMap;
import java.util.Map;

/** Calls that add to a stream: words, and the steps that were taken, where Slack takes those. */
final class StreamCalls {
    private final SlackThread thread;
    private final Skills skills;
    private final Steps steps;

    StreamCalls(SlackThread thread, Skills skills, Steps steps) {
        this.thread = thread;
        this.skills = skills;
        this.steps = steps;
    }

    /** Whether there are steps to be shown. */
    boolean hasNews() {
        return steps.hasNews() && skills.has(thread.workspace(), Skill.STEPS);
    }

    /** Sends words, which may be none, with all steps that are news. */
    Outcome send(String method, Map<String, String> arguments, String words) {
        var all = new HashMap<>(arguments);
        if (hasNews()) {
            all.put("chunks", steps.chunks(words));
            var outcome = thread.call(method, all);
            if (!(outcome instanceof Outcome.Failed failed) || !failed.isAboutChunks()) {
                return told(outcome);
            }
            skills.lacks(thread.workspace(), Skill.STEPS);
            all.remove("chunks");
        }
        if (!words.isEmpty()) {
            all.put("markdown_text", words);
        }
        return told(thread.call(method, all));
    }

    private Outcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            steps.told();
        }
        return outcome;
    }
}
