package dev.storychat.slack.reply;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.reply.Skills.Skill;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line in a thread that tells what is being done, by <a
 * href="https://docs.slack.dev/reference/methods/assistant.threads.setStatus">assistant.threads.setStatus</a>. It is set
 * in the background: the model need not wait for that.
 */
final class StatusLine implements Sign {
    private static final String METHOD = "assistant.threads.setStatus";
    private static final int LONGEST_WAIT_MILLIS = 2_000;

    private final SlackThread thread;
    private final Skills skills;
    private final Session session;
    private final Executor background;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private String shown = "";
    private boolean late;

    StatusLine(SlackThread thread, Skills skills, Session session, Executor background) {
        this.thread = thread;
        this.skills = skills;
        this.session = session;
        this.background = background;
    }

    @Override
    public void show(String doing, String turns) {
        if (!doing.equals(shown)) {
            if (shown.isEmpty()) {
                last = last.thenRunAsync(session::begin, background);
            }
            shown = doing;
            last = last.thenRunAsync(() -> call(doing, turns), background);
        }
    }

    /** Waits until it is set: Slack clears it when words come, and would not clear one that comes after them. */
    @Override
    public void settle() {
        try {
            last.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the status could not be set", e);
        }
    }

    @Override
    public void end(boolean byStream) {
        if (late) {
            last = last.thenRunAsync(() -> call("", ""), background);
        }
        if (late || session.isBegun() && !byStream) {
            last = last.thenRunAsync(session::end, background);
        }
    }

    private void call(String doing, String turns) {
        if (!skills.has(thread.workspace(), Skill.STATUS)) {
            return;
        }
        var arguments = new HashMap<>(Map.of("thread_ts", thread.ts(), "status", doing));
        if (!turns.isEmpty()) {
            arguments.put("loading_messages", turns);
        }
        if (thread.call(METHOD, arguments) instanceof Outcome.Failed failed && failed.isLasting()) {
            skills.lacks(thread.workspace(), Skill.STATUS);
        }
    }
}
