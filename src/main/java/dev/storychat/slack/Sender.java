package dev.storychat.slack;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers commands and buttons privately, after they were acknowledged. */
@Dependent
class Sender {
    private static final Logger LOG = System.getLogger(Sender.class.getName());
    private static final Caller NOBODY = new Caller("", "", "");

    private final WebApi api;
    private final ResponseUrls urls;
    private final Later later;
    private final Languages languages;

    @Inject
    Sender(WebApi api, ResponseUrls urls, Later later, Languages languages) {
        this.api = api;
        this.urls = urls;
        this.later = later;
        this.languages = languages;
    }

    /**
     * Makes an answer on another thread and sends it.
     *
     * @param responseUrl from the payload; without it there is nobody to answer
     * @param replaces whether it takes the place of the message whose button was pressed
     * @return whether it was begun; false when too much is going on
     */
    boolean send(@Nullable String responseUrl, boolean replaces, Supplier<Sheet> answer) {
        return run(() -> tell(NOBODY, responseUrl, replaces, made(NOBODY, answer)));
    }

    /** The same, by other ways where the address takes no more answers. */
    boolean send(Caller caller, @Nullable String responseUrl, boolean replaces, Supplier<Sheet> answer) {
        if (responseUrl != null) {
            urls.received(responseUrl);
        }
        return run(() -> tell(caller, responseUrl, replaces, made(caller, answer)));
    }

    /** Does something on another thread; false when too much is going on. */
    boolean run(Runnable work) {
        return later.run(work);
    }

    /** The same for somebody who is told where it fails: on a thread of its own nobody else ever would. */
    boolean run(Caller caller, @Nullable String responseUrl, Runnable work) {
        return run(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                tell(caller, responseUrl, false, failed(caller, e));
            }
        });
    }

    /**
     * Tells somebody something that nobody else sees, on this thread: at the address or, where that takes no more, in
     * the channel or, where there is none or we are not in it, in a direct message.
     */
    void tell(Caller caller, @Nullable String responseUrl, boolean replaces, Sheet sheet) {
        if (responseUrl != null && isTaken(responseUrl, replaces, sheet)) {
            return;
        }
        if (caller.user().isEmpty()) {
            LOG.log(Level.INFO, "nowhere to answer a command or a button");
        } else if (!isTaken(caller, sheet)) {
            post(caller, "chat.postMessage", Map.of("channel", caller.user()), sheet);
        }
    }

    private boolean isTaken(Caller caller, Sheet sheet) {
        var inChannel = Map.of("channel", caller.channel(), "user", caller.user());
        return !caller.channel().isEmpty()
                && post(caller, "chat.postEphemeral", inChannel, sheet) instanceof Outcome.Done;
    }

    /** Words alone are better than silence where Slack does not take the blocks. */
    private boolean isTaken(String responseUrl, boolean replaces, Sheet sheet) {
        var outcome = urls.respond(responseUrl, sheet.toPrivateJson(replaces));
        if (outcome instanceof Outcome.Failed failed && failed.code().startsWith("http_4")) {
            outcome = urls.respond(responseUrl, new Sheet(sheet.text(), List.of()).toPrivateJson(replaces));
        }
        return outcome instanceof Outcome.Done;
    }

    /** Posts a message, without its blocks where Slack does not take them. */
    Outcome post(Caller caller, String method, Map<String, String> where, Sheet sheet) {
        var arguments = new HashMap<>(where);
        arguments.put("text", sheet.text());
        arguments.put("blocks", Sheet.json(sheet.blocks()));
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        var outcome = api.call(caller.workspace(), method, arguments);
        if (outcome instanceof Outcome.Failed failed && failed.isAboutBlocks()) {
            arguments.remove("blocks");
            outcome = api.call(caller.workspace(), method, arguments);
        }
        return outcome;
    }

    private Sheet made(Caller caller, Supplier<Sheet> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            return failed(caller, e);
        }
    }

    private Sheet failed(Caller caller, RuntimeException e) {
        LOG.log(Level.ERROR, "what somebody did failed", e);
        var texts = caller.user().isEmpty()
                ? Languages.of(Locale.ENGLISH)
                : languages.of(caller.workspace(), caller.user());
        return Sheet.words(texts.text("failed"));
    }
}
