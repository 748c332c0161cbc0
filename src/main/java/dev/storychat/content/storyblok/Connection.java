package dev.storychat.content.storyblok;

import dev.storychat.config.AppSettings;
import dev.storychat.config.Proxies;
import dev.storychat.config.Secret;
import dev.storychat.config.StoryblokSettings;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The way to the API with one token. Remembers the cache version: published content asked for without it, or with an
 * outdated one, is answered by a redirect to the right one, which costs a second call.
 */
final class Connection {
    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final StoryblokApi api;
    private final Calls calls;
    private final Secret token;
    private final AtomicReference<@Nullable String> cv = new AtomicReference<>();

    Connection(StoryblokApi api, Duration timeout, Secret token) {
        this.api = api;
        this.calls = new Calls(timeout);
        this.token = token;
    }

    /** Opens nothing yet: the first call does. */
    static Connection to(StoryblokSettings storyblok, AppSettings app, Secret token) {
        var timeout = app.requestTimeout();
        var connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
        var builder = RestClientBuilder.newBuilder()
                .baseUri(storyblok.apiBase())
                .connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true);
        takeProxy(builder, storyblok.apiBase(), Proxies.ofEnvironment());
        return new Connection(builder.build(StoryblokApi.class), timeout, token);
    }

    static void takeProxy(RestClientBuilder builder, URI address, Proxies proxies) {
        proxies.to(address).ifPresent(proxy -> {
            builder.proxyAddress(proxy.host(), proxy.port());
            if (proxy.authorization().isPresent()) {
                LOG.log(Level.WARNING, "calls to Storyblok cannot log in to the proxy {0}", proxy.host());
            }
        });
    }

    StoryblokApi api() {
        return api;
    }

    String token() {
        return token.value();
    }

    Reply ask(Supplier<Response> call) {
        return calls.ask(call);
    }

    /**
     * Asks for published content, with the cache version that is known or that a redirect tells.
     *
     * @throws dev.storychat.chat.search.SearchUnavailableException when nothing is answered, or only redirects
     */
    Reply published(Function<@Nullable String, Response> call) {
        var reply = calls.ask(() -> call.apply(cv.get()));
        if (reply.isRedirect() && reply.cv().isPresent()) {
            learn(reply.cv().get());
            reply = calls.ask(() -> call.apply(cv.get()));
        }
        if (reply.isRedirect()) {
            throw Failures.of(reply);
        }
        return reply;
    }

    /** Remembers a cache version; the space's {@code version} is the newest one. */
    void learn(String version) {
        if (!version.isEmpty()) {
            cv.set(version);
        }
    }
}
