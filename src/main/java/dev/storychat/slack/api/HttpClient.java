package dev.storychat.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.storychat.config.Proxies;
import dev.storychat.config.ProxyServer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The SDK's HTTP client, for as many calls side by side as there are answers. */
final class HttpClient {
    /** As many as answers are worked on at once; the client's own 5 would open a connection for every other call. */
    private static final int IDLE_CONNECTIONS = 256;

    private static final String LOGIN = "Proxy-Authorization";

    private HttpClient() {}

    static SlackHttpClient open(SlackConfig config, Proxies proxies) {
        var connections = new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES);
        var client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectionPool(connections)
                .socketFactory(new PromptSockets())
                .proxySelector(proxies)
                .proxyAuthenticator((route, refused) -> loggedIn(refused.request(), proxies))
                .addNetworkInterceptor(new OldHttp())
                .build();
        var http = new SlackHttpClient(client);
        http.setConfig(config);
        return http;
    }

    /** Null: the proxy knows no such login, or there is none. */
    private static @Nullable Request loggedIn(Request request, Proxies proxies) {
        return request.header(LOGIN) != null
                ? null
                : proxies.to(request.url().uri())
                        .flatMap(ProxyServer::authorization)
                        .map(login -> request.newBuilder().header(LOGIN, login).build())
                        .orElse(null);
    }

    /**
     * Posts a form and never sends it again by itself: whoever calls knows better whether the first one may have done
     * its work when the connection breaks before the answer.
     *
     * @param authorization the header; empty: none
     */
    static Response postOnce(OkHttpClient client, String url, String authorization, Map<String, String> fields)
            throws IOException {
        var form = new FormBody.Builder();
        fields.forEach(form::add);
        var request = new Request.Builder().url(url).post(new Once(form.build()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.newCall(request.build()).execute();
    }

    private static final class Once extends RequestBody {
        private final RequestBody body;

        Once(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
