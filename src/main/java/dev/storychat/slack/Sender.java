package dev.storychat.slack;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers commands and buttons privately, after they were acknowledged. */
@Dependent
class Sender {
    private static final Logger LOG = System.getLogger(Sender.class.getName());

    private final WebApi api;
    private final Executor workers;

    @Inject
    Sender(WebApi api, @Background ManagedExecutorService workers) {
        this(api, (Executor) workers);
    }

    Sender(WebApi api, Executor workers) {
        this.api = api;
        this.workers = workers;
    }

    /**
     * Makes an answer on another thread and sends it.
     *
     * @param responseUrl from the payload; without it there is nobody to answer
     * @param replaces whether it takes the place of the message whose button was pressed
     * @return whether it was begun; false when too much is going on
     */
    boolean send(@Nullable String responseUrl, boolean replaces, Supplier<Sheet> answer) {
        if (responseUrl == null) {
            LOG.log(Level.INFO, "a payload without a response_url");
            return true;
        }
        try {
            workers.execute(() -> send(responseUrl, replaces, made(answer)));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "no worker for a command");
            return false;
        }
    }

    /** Words alone are better than silence where Slack does not take the blocks. */
    private void send(String responseUrl, boolean replaces, Sheet sheet) {
        if (api.respond(responseUrl, sheet.toPrivateJson(replaces)) instanceof Outcome.Failed failed
                && failed.code().startsWith("http_4")) {
            api.respond(responseUrl, new Sheet(sheet.text(), List.of()).toPrivateJson(replaces));
        }
    }

    /** On a thread of its own nobody else would ever tell the person. */
    private static Sheet made(Supplier<Sheet> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a command failed", e);
            return Sheet.words("That did not work. Please try again in a few minutes.");
        }
    }
}
