package dev.storychat.slack.reply;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.reply.Skills.Skill;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A reaction on the person's message, taken away when the answer is there (<a
 * href="https://docs.slack.dev/reference/methods/reactions.add">reactions.add</a>). Where the workspace does not let us
 * react, another sign stands in.
 */
final class ReactionSign implements Sign {
    private static final String NAME = "eyes";

    private final SlackThread thread;
    private final Skills skills;
    private final Executor background;
    private final Sign otherwise;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean begun;

    ReactionSign(SlackThread thread, Skills skills, Executor background, Sign otherwise) {
        this.thread = thread;
        this.skills = skills;
        this.background = background;
        this.otherwise = otherwise;
    }

    @Override
    public void show(String doing, String turns) {
        if (!skills.has(thread.workspace(), Skill.REACTION)) {
            otherwise.show(doing, turns);
        } else if (!begun) {
            begun = true;
            last = last.thenRunAsync(this::add, background);
        }
    }

    @Override
    public void settle() {
        otherwise.settle();
    }

    /** It may stand there since an earlier try, on another instance. */
    @Override
    public void end(boolean byStream) {
        otherwise.end(byStream);
        if (begun) {
            last = last.thenRunAsync(() -> call("reactions.remove"), background);
        }
    }

    private void add() {
        if (call("reactions.add") instanceof Outcome.Failed failed && failed.isLasting()) {
            skills.lacks(thread.workspace(), Skill.REACTION);
        }
    }

    private Outcome call(String method) {
        return thread.call(
                method, Map.of("name", NAME, "timestamp", thread.question().id()));
    }
}
