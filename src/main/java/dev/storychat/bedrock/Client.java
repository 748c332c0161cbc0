package dev.storychat.bedrock;

import dev.storychat.config.BedrockSettings;
import dev.storychat.config.Proxies;
import dev.storychat.config.ProxyServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.ProtocolNegotiation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.ProxyConfiguration;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;

/** Opens the SDK's client. */
final class Client {
    /** Every answer holds a connection while it streams; the SDK's own 50 would queue the others. */
    private static final int MOST_AT_ONCE = 2_000;

    /**
     * Enough to connect and agree on TLS. The SDK's pool now and then forgets to tell that a connection was refused, and
     * this is what tells it then.
     */
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    /**
     * One thread for each processor. The SDK would take two: nothing waits in them, and half as many find twice as much to
     * read each time they look.
     */
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private Client() {}

    /**
     * Opens it; to be closed by the caller.
     *
     * @param timeout for one call, its retries included
     * @throws software.amazon.awssdk.core.exception.SdkClientException when the AWS profile files cannot be read
     */
    static BedrockRuntimeAsyncClient open(BedrockSettings settings, Duration timeout) {
        return open(settings, timeout, Proxies.ofEnvironment());
    }

    static BedrockRuntimeAsyncClient open(BedrockSettings settings, Duration timeout, Proxies proxies) {
        var builder = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(settings.region()))
                // Each request brings its own: the SDK would block the caller while it looks for them.
                .credentialsProvider(AnonymousCredentialsProvider.create())
                // SigV4 always: the SDK alone would prefer AWS_BEARER_TOKEN_BEDROCK, even an empty one, to any keys.
                .authSchemeProvider(BedrockRuntimeAuthSchemeProvider.defaultProvider())
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                // Our handler only fills a queue, which needs no threads of its own.
                .asyncConfiguration(
                        c -> c.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .httpClientBuilder(http(timeout).proxyConfiguration(proxy(settings, proxies)));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static NettyNioAsyncHttpClient.Builder http(Duration timeout) {
        return NettyNioAsyncHttpClient.builder()
                // The SDK would insist on HTTP/2, which proxies that look into TLS, and many a gateway, do not speak.
                .protocol(Protocol.HTTP1_1)
                .protocolNegotiation(ProtocolNegotiation.ASSUME_PROTOCOL)
                .maxConcurrency(MOST_AT_ONCE)
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(LOOPS))
                .maxPendingConnectionAcquires(MOST_AT_ONCE)
                .connectionAcquisitionTimeout(CONNECTING)
                // Ours comes first; this one is for connections that nobody waits for any more.
                .readTimeout(timeout.plusSeconds(5));
    }

    /** The SDK alone would look into HTTP_PROXY, and into HTTPS_PROXY never. */
    private static ProxyConfiguration proxy(BedrockSettings settings, Proxies proxies) {
        var proxy =
                ProxyConfiguration.builder().useEnvironmentVariableValues(false).useSystemPropertyValues(false);
        var address = address(settings);
        if (proxies.select(address).get(0).address() instanceof InetSocketAddress at) {
            proxy.host(at.getHostString()).port(at.getPort());
        }
        proxies.to(address)
                .flatMap(ProxyServer::login)
                .ifPresent(login ->
                        proxy.username(login.user()).password(login.password().value()));
        return proxy.build();
    }

    private static URI address(BedrockSettings settings) {
        return settings.endpoint() == null
                ? URI.create("https://bedrock-runtime." + settings.region() + ".amazonaws.com")
                : settings.endpoint();
    }
}
