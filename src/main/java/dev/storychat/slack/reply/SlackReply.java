package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Message;
import dev.storychat.chat.Reply;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.Person;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.AnswerBlocks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the thread of the question. While it comes into being nothing here waits: words are kept until a call is
 * allowed. Only the end waits for what Slack asks us to wait for.
 */
final class SlackReply implements Reply {
    private static final Logger LOG = System.getLogger(SlackReply.class.getName());
    private static final String INTERRUPTED = "\n\n_interrupted_";
    private static final String NOTHING = "_I have nothing to say to that._";

    private static final Duration QUIET_TOO_LONG = Duration.ofSeconds(3);
    private static final int WORTH_A_CALL = 80;
    private static final int MOST_ROUNDS_AT_END = 12;

    private final WebApi api;
    private final People people;
    private final Message message;
    private final Pace pace;
    private final Writing writing;
    private final StringBuilder pending = new StringBuilder();
    private String status = "";
    private boolean showsStatus = true;
    private @Nullable Person person;

    SlackReply(WebApi api, People people, Message message, Timing timing) {
        this.api = api;
        this.people = people;
        this.message = message;
        this.pace = new Pace(timing);
        this.writing = new Writing(api, message, pace);
    }

    @Override
    public Locale language() {
        return person().language();
    }

    private Person person() {
        if (person == null) {
            person = people.find(message.place().workspace(), message.author());
        }
        return person;
    }

    @Override
    public void status(String doing) {
        if (writing.isShown()) {
            write();
        } else if (showsStatus && !doing.equals(status)) {
            status = doing;
            var place = message.place();
            var outcome = api.call(
                    place.workspace(),
                    "assistant.threads.setStatus",
                    Map.of("channel_id", place.channel(), "thread_ts", place.thread(), "status", doing));
            showsStatus = outcome instanceof Outcome.Done;
        }
    }

    @Override
    public void words(String text) {
        pending.append(text);
        if (!writing.isShown() ? !isBlank() : isWorthACall()) {
            write();
        }
    }

    @Override
    public void finish(Answer answer) {
        if (isBlank() && !writing.isShown()) {
            pending.append(NOTHING);
        }
        end(AnswerBlocks.under(answer, language(), person().zone()));
    }

    @Override
    public void interrupt() {
        pending.append(INTERRUPTED);
        end(List.of());
    }

    private boolean isBlank() {
        return pending.toString().isBlank();
    }

    /** About once for each sentence: Slack counts calls, not words. */
    private boolean isWorthACall() {
        return pending.length() >= WORTH_A_CALL
                || pending.indexOf(". ") >= 0
                || pending.indexOf("\n") >= 0
                || pace.isQuietFor(QUIET_TOO_LONG);
    }

    private void write() {
        for (int i = 0; i < MOST_ROUNDS_AT_END && !isBlank() && pace.isAllowed(); i++) {
            writing.write(pending);
        }
    }

    private void end(List<LayoutBlock> sources) {
        writing.lastPatience();
        for (int i = 0; i < MOST_ROUNDS_AT_END && !writing.isGivenUp(); i++) {
            pace.await();
            if (writing.end(pending, sources)) {
                return;
            }
        }
        if (!writing.isShown()) {
            throw new UndeliveredException("no part of the answer to " + message.id() + " reached Slack");
        }
        LOG.log(Level.ERROR, "the end of the answer to {0} did not reach Slack", message.id());
    }
}
