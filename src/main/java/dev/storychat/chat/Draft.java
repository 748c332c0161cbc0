package dev.storychat.chat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer while it comes into being: what was said, and where it streams to. */
final class Draft {
    /** Small talk is shorter; what is longer has something to tell, and people want to know where it is from. */
    private static final int MOST_OF_SMALL_TALK = 300;

    private final Reply reply;
    private final InstantSource clock;
    private final Stop wanted;
    private final Findings findings;
    private final Citations citations;
    private final SafeText safe;
    private final StringBuilder text = new StringBuilder();
    private final List<String> choices = new ArrayList<>();
    private boolean saidByModel;
    private boolean readsFiles;
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
        this.clock = clock;
        this.wanted = wanted;
        this.findings = new Findings(hosts);
        this.citations = new Citations(findings::storyAt);
        this.safe = new SafeText(findings::mayLinkTo, words -> say(citations.numbered(words)));
    }

    /** In the language of the person who reads it, as far as it is known by now. */
    Sentences sentences() {
        return new Sentences(reply.language());
    }

    Findings findings() {
        return findings;
    }

    void status(String doing) {
        reply.status(doing);
    }

    /** Adds words of anybody's: they are made safe before they go out. */
    void words(String words) {
        safe.add(words);
    }

    /** The same, for the model's words. */
    void modelWords(String words) {
        saidByModel = true;
        safe.add(words);
    }

    /** Adds words and ends the paragraph, if anything was said at all. */
    void paragraph() {
        safe.end();
        if (!text.isEmpty()) {
            say("\n\n");
        }
    }

    void used(Tokens more) {
        tokens = tokens.plus(more);
    }

    /** What the model used until now. */
    Tokens tokens() {
        return tokens;
    }

    void found(ToolResult.Found found) {
        findings.add(found, clock.instant());
    }

    void counted(ToolResult.Counted counted) {
        findings.add(counted, clock.instant());
    }

    /** Ends the words with a question, unless the model has said it already. */
    void askBack(ToolResult.Question question) {
        if (text.indexOf(question.question()) < 0) {
            words(question.question());
        }
        question.choices().forEach(choice -> {
            var line = new StringBuilder();
            var harmless = new SafeText(findings::mayLinkTo, line::append);
            harmless.add(choice);
            harmless.end();
            choices.add(line.toString());
        });
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
        safe.end();
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
        safe.end();
        reply.interrupt();
        return answer("error", "");
    }

    private void say(String words) {
        text.append(words);
        reply.words(words);
    }

    private Answer answer(String action, String asked) {
        var claims = saidByModel
                && !asksBack()
                && !action.equals("error")
                && (findings.asOf() != null || !readsFiles && isMoreThanSmallTalk(asked));
        var evidence = Evidence.of(findings, citations.stories(), claims);
        return new Answer(text.toString(), action, findings.results(), evidence, choices);
    }

    private boolean isMoreThanSmallTalk(String asked) {
        return asked.indexOf('?') >= 0 || text.length() > MOST_OF_SMALL_TALK;
    }
}
