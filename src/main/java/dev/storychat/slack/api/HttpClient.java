package dev.storychat.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/** The SDK's HTTP client, for as many calls side by side as there are answers. */
final class HttpClient {
    /** As many as answers are worked on at once; the client's own 5 would open a connection for every other call. */
    private static final int IDLE_CONNECTIONS = 256;

    private HttpClient() {}

    static SlackHttpClient open(SlackConfig config) {
        var connections = new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES);
        var client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectionPool(connections)
                .build();
        var http = new SlackHttpClient(client);
        http.setConfig(config);
        return http;
    }
}
