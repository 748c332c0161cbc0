package dev.storychat.bedrock;

import dev.storychat.config.BedrockSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The AWS credentials: the keys of the settings, else what the SDK's default chain finds. The chain may have to ask a
 * network and takes seconds when nobody is there, so a thread of its own runs it and what came of it is remembered.
 */
final class Credentials implements SdkAutoCloseable {
    /** After it the chain is asked again; it keeps and renews temporary credentials by itself. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final boolean configured;
    private final AwsCredentialsProvider chain;
    private final InstantSource clock;
    private @Nullable CompletableFuture<AwsCredentials> latest;
    private Instant askAgain = Instant.MIN;

    private Credentials(boolean configured, AwsCredentialsProvider chain, InstantSource clock) {
        this.configured = configured;
        this.chain = chain;
        this.clock = clock;
    }

    /** Those of the settings. */
    static Credentials of(BedrockSettings settings, InstantSource clock) {
        var keys = keys(settings);
        if (keys != null) {
            var provider = StaticCredentialsProvider.create(keys);
            return new Credentials(true, provider, clock);
        }
        var configured = settings.mentioned() || Surroundings.mentionCredentials();
        var provider = DefaultCredentialsProvider.builder()
                .asyncCredentialUpdateEnabled(true)
                .build();
        return of(configured, provider, clock);
    }

    /** Those that a provider finds. */
    static Credentials of(boolean configured, AwsCredentialsProvider chain, InstantSource clock) {
        return new Credentials(configured, chain, clock);
    }

    private static @Nullable AwsCredentials keys(BedrockSettings settings) {
        var id = settings.accessKeyId();
        var secret = settings.secretAccessKey();
        if (id == null || secret == null) {
            return null;
        }
        var token = settings.sessionToken();
        return token == null
                ? AwsBasicCredentials.create(id, secret.value())
                : AwsSessionCredentials.create(id, secret.value(), token.value());
    }

    /** Whether anybody wants Bedrock to be used. If not, nothing and nobody is asked for credentials. */
    boolean areConfigured() {
        return configured;
    }

    /** Begins to look for them, or tells what was found lately. Never blocks. */
    synchronized CompletableFuture<AwsCredentials> resolve() {
        var known = latest;
        if (known == null || (known.isDone() && !clock.instant().isBefore(askAgain))) {
            askAgain = clock.instant().plus(REMEMBERED);
            known = CompletableFuture.supplyAsync(chain::resolveCredentials, Credentials::runBeside);
            latest = known;
        }
        return known.copy();
    }

    @Override
    public void close() {
        if (chain instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }

    private static void runBeside(Runnable task) {
        var thread = new Thread(task, "bedrock-credentials");
        thread.setDaemon(true);
        thread.start();
    }
}
