package dev.storychat.slack.socket;

import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.Sockets;
import dev.storychat.slack.api.WebApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Opens connections: asks <a href="https://docs.slack.dev/reference/methods/apps.connections.open">Slack</a> for an
 * address, which is good for once, and connects to it.
 */
final class Dialer {
    private final WebApi api;
    private final OkHttpClient client;
    private final Intake intake;
    private final Sockets sockets;
    private final Times times;

    Dialer(WebApi api, Intake intake, Sockets sockets, Times times, ExecutorService readers) {
        this.api = api;
        this.intake = intake;
        this.sockets = sockets;
        this.times = times;
        this.client = api.slack()
                .getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .dispatcher(new Dispatcher(readers))
                .pingInterval(times.ping())
                .build();
    }

    /** What came of it. */
    sealed interface Dialed {
        /** It is open, and Slack has said hello. */
        record Open(SocketConnection connection) implements Dialed {}

        /**
         * There is none.
         *
         * @param code why
         * @param pause how long not to try again; zero where that is left to the caller
         */
        record Failed(String code, Duration pause) implements Dialed {}
    }

    Dialed dial() throws InterruptedException {
        var outcome = api.callForApp("apps.connections.open");
        if (outcome instanceof Outcome.Done done) {
            var address = done.text("url").flatMap(Dialer::address);
            return address.isPresent() ? connect(address.get()) : new Dialed.Failed("no_url", Duration.ZERO);
        }
        if (outcome instanceof Outcome.Limited limited) {
            return new Dialed.Failed("ratelimited", limited.retryAfter());
        }
        var failed = (Outcome.Failed) outcome;
        return new Dialed.Failed(failed.code(), failed.isPassing() ? Duration.ZERO : times.refusedPause());
    }

    private Dialed connect(Request address) throws InterruptedException {
        var connection = SocketConnection.open(client, address, intake, sockets);
        if (connection.isGreeted(times.hello())) {
            return new Dialed.Open(connection);
        }
        connection.leave();
        var end = connection.awaitEnd();
        return new Dialed.Failed(end.reason(), end instanceof End.Unwanted ? times.refusedPause() : Duration.ZERO);
    }

    private static Optional<Request> address(String url) {
        try {
            return Optional.of(new Request.Builder().url(url).build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
