package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.reply.Skills.Skill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that add to one stream: words, and the steps that were taken, where Slack takes those. Its first call decides for
 * all that follow, because Slack takes either chunks or bare words: {@code streaming_mode_mismatch}.
 */
final class StreamCalls {
    private static final String START = "chat.startStream";

    private final SlackThread thread;
    private final Skills skills;
    private final Steps steps;
    private boolean inChunks;

    StreamCalls(SlackThread thread, Skills skills, Steps steps) {
        this.thread = thread;
        this.skills = skills;
        this.steps = steps;
    }

    /** Whether there are steps to be shown. */
    boolean hasNews() {
        return inChunks && steps.hasNews();
    }

    /** Begins it, with words. */
    Outcome start(String words) {
        var arguments = new HashMap<>(Map.of("thread_ts", thread.ts()));
        if (!thread.isDirect()) {
            arguments.put("recipient_user_id", thread.question().author());
            arguments.put("recipient_team_id", thread.teamOfAuthor());
        }
        inChunks = skills.has(thread.workspace(), Skill.STEPS);
        var outcome = send(START, arguments, words);
        if (inChunks && outcome instanceof Outcome.Failed failed && failed.isAboutChunks()) {
            skills.lacks(thread.workspace(), Skill.STEPS);
            inChunks = false;
            return send(START, arguments, words);
        }
        return outcome;
    }

    /** Ends it, with words and blocks under all of them. */
    Outcome stop(String ts, String words, List<LayoutBlock> blocks) {
        var arguments = new HashMap<>(Map.of("ts", ts));
        if (!blocks.isEmpty()) {
            arguments.put("blocks", Sheet.json(blocks));
        }
        return send("chat.stopStream", arguments, words);
    }

    /** Sends words, which may be none, with all steps that are news. */
    Outcome send(String method, Map<String, String> arguments, String words) {
        var all = new HashMap<>(arguments);
        if (inChunks && (!words.isEmpty() || steps.hasNews())) {
            all.put("chunks", steps.chunks(words));
        } else if (!words.isEmpty()) {
            all.put("markdown_text", words);
        }
        var outcome = thread.call(method, all);
        if (outcome instanceof Outcome.Done) {
            steps.told();
        }
        return outcome;
    }
}
