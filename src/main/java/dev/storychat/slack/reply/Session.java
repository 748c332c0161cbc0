package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.PlainText;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.reply.Skills.Skill;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The thread as a session of an agent (<a href="https://docs.slack.dev/ai/agent-sessions/">agent sessions</a>): while it is
 * being processed Slack shows a button to stop it. Apps that are still assistants have none, and threads with a title.
 */
final class Session {
    private static final Logger LOG = System.getLogger(Session.class.getName());
    private static final String METHOD = "agents.sessions.setStatus";
    private static final int MOST_OF_TITLE = 80;

    private final SlackThread thread;
    private final Skills skills;
    private final BooleanSupplier isFirst;
    private volatile boolean begun;

    /**
     * Knows the thread.
     *
     * @param isFirst whether nothing of ours stands in the thread yet
     */
    Session(SlackThread thread, Skills skills, BooleanSupplier isFirst) {
        this.thread = thread;
        this.skills = skills;
        this.isFirst = isFirst;
    }

    /** Slack takes the title when this begins the session, and else leaves the one that it has. */
    void begin() {
        if (skills.has(thread.workspace(), Skill.SESSION)) {
            var outcome = set("processing", Map.of("title", title(thread.question())));
            begun = outcome instanceof Outcome.Done;
            tellOfMissingEvent(outcome);
            if (!(outcome instanceof Outcome.Failed failed) || failed.isPassing()) {
                return;
            }
            skills.lacks(thread.workspace(), Skill.SESSION);
        }
        nameThread();
    }

    /** Slack warns at every call; the operator need not hear it as often. */
    private void tellOfMissingEvent(Outcome outcome) {
        if (outcome instanceof Outcome.Done done
                && done.answer().toString().contains("missing_agent_session_stopped_event_subscription")
                && skills.has(thread.workspace(), Skill.STOP)) {
            skills.lacks(thread.workspace(), Skill.STOP);
            LOG.log(
                    Level.WARNING,
                    "Slack shows no Stop button in {0}: subscribe the app to the event agent_session_stopped",
                    thread.workspace());
        }
    }

    /** Takes the button away: Slack does that by itself only where a stream ends. */
    void end() {
        if (begun) {
            begun = false;
            set("active", Map.of());
        }
    }

    /** Whether {@link #end} has something to do. */
    boolean isBegun() {
        return begun;
    }

    private void nameThread() {
        if (thread.isDirect() && skills.has(thread.workspace(), Skill.TITLE) && isFirst.getAsBoolean()) {
            var outcome = thread.call(
                    "assistant.threads.setTitle", Map.of("thread_ts", thread.ts(), "title", title(thread.question())));
            if (outcome instanceof Outcome.Failed failed && failed.isLasting()) {
                skills.lacks(thread.workspace(), Skill.TITLE);
            }
        }
    }

    private Outcome set(String status, Map<String, String> more) {
        var arguments = new HashMap<>(more);
        arguments.put("thread_ts", thread.ts());
        arguments.put("status", status);
        return thread.call(METHOD, arguments);
    }

    /** The beginning of the question on one line, in which nothing means anything to Slack. */
    static String title(Message question) {
        var line =
                PlainText.of(question.text()).replaceAll("[\\s<>:|*_~`]+", " ").strip();
        var title = PlainText.beginning(line, MOST_OF_TITLE);
        if (title.length() < line.length()) {
            var end = title.lastIndexOf(' ', MOST_OF_TITLE - 2);
            return (end > MOST_OF_TITLE / 2 ? title.substring(0, end) : title.substring(0, title.length() - 1)) + "…";
        }
        return title.isEmpty() ? "…" : title;
    }
}
