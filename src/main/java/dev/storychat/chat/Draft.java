package dev.storychat.chat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer while it comes into being: what was said, and where it streams to. */
final class Draft {
    private final Reply reply;
    private final Stop wanted;
    private final Findings findings;
    private final Wording wording;
    private final List<String> choices = new ArrayList<>();
    private boolean saidByModel;
    private boolean readsFiles;
    private boolean saidToBeCopied;
    private Tokens tokens = Tokens.NONE;

    /**
     * Begins one.
     *
     * @param hosts where links may lead, before anything is found
     * @param clock tells when the content was read
     * @param wanted until that is given
     */
    Draft(Reply reply, Set<String> hosts, InstantSource clock, Stop wanted) {
        this.reply = reply;
        this.wanted = wanted;
        this.findings = new Findings(hosts, clock);
        this.wording = new Wording(findings, reply::words);
    }

    /** In the language of the person who reads it, as far as it is known by now. */
    Sentences sentences() {
        return new Sentences(reply.language());
    }

    Findings findings() {
        return findings;
    }

    void add(ToolResult.Found found) {
        findings.add(found);
        sayIfCopied(found.results().copiedAt());
    }

    void add(ToolResult.Counted counted) {
        findings.add(counted);
        sayIfCopied(counted.counts().copiedAt());
    }

    /** Once, and before anything that rests on it; the model might not say it. */
    private void sayIfCopied(@Nullable Instant when) {
        if (when != null && !saidToBeCopied) {
            saidToBeCopied = true;
            words(sentences().fromIndex(when));
        }
    }

    void status(String doing) {
        reply.status(doing);
    }

    /** Adds words of anybody's: they are made safe before they go out. */
    void words(String words) {
        wording.add(words);
    }

    /** The same, for the model's words. */
    void modelWords(String words) {
        saidByModel = true;
        wording.add(words);
    }

    /** Adds words and ends the paragraph, if anything was said at all. */
    void paragraph() {
        wording.paragraph();
    }

    void used(Tokens more) {
        tokens = tokens.plus(more);
    }

    /** What the model used until now. */
    Tokens tokens() {
        return tokens;
    }

    /** Ends the words with a question, unless the model has said it already. */
    void askBack(ToolResult.Question question) {
        if (!wording.contains(question.question())) {
            words(question.question());
        }
        question.choices().forEach(choice -> choices.add(SafeText.of(choice, findings::mayLinkTo)));
    }

    boolean asksBack() {
        return !choices.isEmpty();
    }

    /** The person brought along what the answer may rest on. */
    void readsFiles() {
        readsFiles = true;
    }

    /** Whether the model has said anything that people may have seen. */
    boolean saidByModel() {
        return saidByModel;
    }

    /**
     * Ends it.
     *
     * @param asked what was written
     */
    Answer finish(String asked) {
        return finishAs(asksBack() ? "clarify" : findings.action(), asked);
    }

    /** Ends as an answer of the given action, whatever tools were used until then. */
    Answer finishAs(String action, String asked) {
        wording.end();
        var answer = answer(action, asked);
        reply.finish(answer);
        return answer;
    }

    Stop wanted() {
        return wanted;
    }

    /** Whether the person wants no more of it. */
    boolean isStopped() {
        return wanted.isGiven();
    }

    /** Ends it where the person stopped it. */
    Answer stop() {
        reply.stop();
        return answer(findings.action(), "");
    }

    Answer interrupt() {
        wording.end();
        reply.interrupt();
        return answer("error", "");
    }

    private Answer answer(String action, String asked) {
        var evidence = Evidence.of(findings, wording.cited(), !saidByModel, without(action, asked));
        return new Answer(wording.text(), action, findings.results(), evidence, choices);
    }

    /** What it is where it cites nothing: whether what it says should rest on something. */
    private Evidence.Kind without(String action, String asked) {
        if (!saidByModel || asksBack() || action.equals("error")) {
            return Evidence.Kind.NEEDLESS;
        }
        if (findings.asOf() != null) {
            return Evidence.Kind.NONE;
        }
        if (readsFiles) {
            return Evidence.Kind.FILES;
        }
        return SmallTalk.is(asked, wording.text()) ? Evidence.Kind.NEEDLESS : Evidence.Kind.NONE;
    }
}
