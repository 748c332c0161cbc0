package dev.storychat.bedrock;

import dev.storychat.chat.Model;
import dev.storychat.chat.ModelUnavailableException;
import dev.storychat.chat.Prompt;
import dev.storychat.chat.Tokens;
import dev.storychat.chat.Turn;
import dev.storychat.config.BedrockSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** A model on Amazon Bedrock. One for the whole application: it holds the connections and remembers failures. */
final class BedrockModel implements Model, AutoCloseable {
    private static final Logger LOG = System.getLogger(BedrockModel.class.getName());

    private final BedrockSettings settings;
    private final Duration timeout;
    private final Credentials credentials;
    private final Calls calls;
    private final Requests requests = new Requests();
    private @Nullable BedrockRuntimeAsyncClient client;

    BedrockModel(BedrockSettings settings, Duration timeout, Credentials credentials, InstantSource clock) {
        this.settings = settings;
        this.timeout = timeout;
        this.credentials = credentials;
        this.calls = new Calls(clock);
    }

    @Override
    public Turn next(Prompt prompt, Consumer<String> words) {
        return next(prompt, words, used -> {});
    }

    @Override
    public Turn next(Prompt prompt, Consumer<String> words, Consumer<Tokens> used) {
        var outcome = call(prompt, words);
        if (outcome instanceof Result.Answered answered) {
            used.accept(new Tokens(answered.tokens().input(), answered.tokens().output()));
            return answered.turn();
        }
        var failed = (Result.Failed) outcome;
        throw new ModelUnavailableException(failed.fault().diagnosis(settings), failed.cause());
    }

    /** As {@link #next}, with everything that is to be known about it. */
    Result call(Prompt prompt, Consumer<String> words) {
        if (!credentials.areConfigured()) {
            return new Result.Failed(Fault.NOT_CONFIGURED);
        }
        if (!calls.admitAnother()) {
            return new Result.Failed(Fault.PAUSED);
        }
        var started = System.nanoTime();
        // Whoever takes the words may throw, and then nothing is known about Bedrock.
        Result outcome = new Result.Failed(Fault.INTERRUPTED);
        try (var call = calls.begin()) {
            outcome = attempt(prompt, new Ear(words, call::heard, call::patience));
            return outcome;
        } finally {
            calls.ended(outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private Result attempt(Prompt prompt, Ear ear) {
        var start = System.nanoTime();
        var firstWord = Math.min(forFirstWord().toNanos(), prompt.patience().toNanos());
        try {
            var found = credentials.resolve().get(firstWord, TimeUnit.NANOSECONDS);
            var request = requests.of(prompt, settings.modelId(), found);
            var end = start + prompt.patience().toNanos();
            return new Attempts(client(), timeout, end, prompt.stop()).run(request, ear, start + firstWord);
        } catch (ExecutionException | SdkException e) {
            return new Result.Failed(Diagnoses.of(e), Duration.ZERO, e);
        } catch (TimeoutException e) {
            return new Result.Failed(Fault.CREDENTIALS_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed(Fault.INTERRUPTED);
        }
    }

    /** What is left of the time for a call is for the search that answers instead. */
    private Duration forFirstWord() {
        return timeout.multipliedBy(9).dividedBy(10);
    }

    /** Looks for credentials, opens the connection pool and rehearses, so that the first message need not wait for that. */
    void prepare() {
        if (credentials.areConfigured()) {
            var unused = credentials.resolve();
            try {
                client();
                Rehearsal.make(settings);
            } catch (SdkException e) {
                LOG.log(
                        Level.WARNING,
                        "Bedrock cannot be used: {0}",
                        Diagnoses.of(e).code());
            }
        }
    }

    private synchronized BedrockRuntimeAsyncClient client() {
        var open = client;
        if (open == null) {
            open = Client.open(settings, timeout);
            client = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        credentials.close();
        if (client != null) {
            client.close();
        }
    }

    BedrockSettings settings() {
        return settings;
    }

    Credentials credentials() {
        return credentials;
    }

    Calls calls() {
        return calls;
    }
}
