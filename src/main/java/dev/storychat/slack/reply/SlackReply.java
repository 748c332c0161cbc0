package dev.storychat.slack.reply;

import com.slack.api.model.block.LayoutBlock;
import dev.storychat.chat.Answer;
import dev.storychat.chat.Reply;
import dev.storychat.chat.Texts;
import dev.storychat.slack.blocks.AnswerBlocks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * An answer in the thread of the question. While it comes into being nothing here waits: words are kept until a call is
 * allowed. Only the end waits for what Slack asks us to wait for.
 */
final class SlackReply implements Reply {
    private static final Duration QUIET_TOO_LONG = Duration.ofSeconds(3);
    private static final int WORTH_A_CALL = 160;

    private final Pace pace;
    private final Manuscript words;
    private final Writing writing;
    private final Steps steps;
    private final Sign sign;
    private final Listener listener;
    private boolean isBegun;

    SlackReply(Pace pace, Manuscript words, Writing writing, Steps steps, Sign sign, Listener listener) {
        this.pace = pace;
        this.words = words;
        this.writing = writing;
        this.steps = steps;
        this.sign = sign;
        this.listener = listener;
    }

    @Override
    public Locale language() {
        return listener.language();
    }

    @Override
    public void status(String doing) {
        if (isBegun) {
            steps.begin(doing);
        }
        if (writing.isShown()) {
            writing.write(words.length());
        } else {
            sign.show(doing, isBegun ? "" : listener.loadingMessages());
            listener.getToKnow();
        }
        isBegun = true;
    }

    @Override
    public void words(String text) {
        steps.complete();
        words.add(text);
        var ready = ready();
        if (ready > 0) {
            sign.settle();
            writing.write(ready);
        }
    }

    @Override
    public void finish(Answer answer) {
        steps.complete();
        if (words.isBlank() && !writing.isShown()) {
            words.add(texts().text("reply.nothing"));
        }
        end(AnswerBlocks.under(answer, language(), listener.zone()));
    }

    @Override
    public void interrupt() {
        steps.fail();
        words.closeCode(writing.standing());
        words.add("\n\n" + texts().text("reply.interrupted"));
        end(List.of());
    }

    /** What was not shown until now never will be. */
    @Override
    public void stop() {
        steps.fail();
        words.drop();
        writing.stop();
        words.closeCode(writing.standing());
        words.add((writing.standing().isEmpty() ? "" : "\n\n") + texts().text("reply.stopped"));
        end(List.of());
    }

    /** How many of the words are worth a call: the first at once, then about a sentence. Slack counts calls. */
    private int ready() {
        if (!writing.isShown()) {
            return Border.ofWord(words.words());
        }
        if (!pace.isDue()) {
            return 0;
        }
        var sentence = Border.ofSentence(words.words());
        if (sentence > 0) {
            return sentence;
        }
        if (pace.isQuietFor(QUIET_TOO_LONG)) {
            return words.length();
        }
        return words.length() >= WORTH_A_CALL ? Border.ofWord(words.words()) : 0;
    }

    private void end(List<LayoutBlock> sources) {
        sign.settle();
        if (!writing.end(sources)) {
            throw new UndeliveredException(writing.refusal());
        }
        sign.end(writing.endedByStream());
    }

    private Texts texts() {
        return Texts.of(SlackReply.class, language());
    }
}
