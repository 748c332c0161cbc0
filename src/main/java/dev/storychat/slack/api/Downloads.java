package dev.storychat.slack.api;

import dev.storychat.slack.api.Download.Why;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches files with a token, as <a href="https://docs.slack.dev/reference/objects/file-object">Slack's file object</a>
 * tells to. The address came in an event or from Slack: the token goes to Slack's own hosts, and to the one that is set as
 * Slack's, whatever an address or a redirection says.
 */
final class Downloads {
    private static final int MOST_REDIRECTIONS = 3;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final OkHttpClient client;
    private final URI apiUrl;

    Downloads(OkHttpClient client, URI apiUrl) {
        this.client = client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
        this.apiUrl = apiUrl;
    }

    /**
     * Fetches one.
     *
     * @param most bytes
     */
    Download get(String address, String token, int most) {
        try {
            var url = HttpUrl.parse(address);
            for (int i = 0; i <= MOST_REDIRECTIONS && url != null && isSlacks(url); i++) {
                var request = new Request.Builder().url(url).header("Authorization", "Bearer " + token);
                try (var response = client.newCall(request.build()).execute()) {
                    if (!response.isRedirect()) {
                        return read(response, most);
                    }
                    url = Optional.ofNullable(response.header("Location"))
                            .map(url::resolve)
                            .orElse(null);
                }
            }
            return new Download.Failed(Why.NOT_THERE);
        } catch (IOException e) {
            return new Download.Failed(Why.NOT_THERE);
        }
    }

    private boolean isSlacks(HttpUrl url) {
        var host = url.host().toLowerCase(Locale.ROOT);
        var isSlack = host.equals("slack.com") || host.endsWith(".slack.com") || host.endsWith(".slack-gov.com");
        return url.isHttps() && url.port() == HttpUrl.defaultPort("https") && isSlack || isTheSetOne(url);
    }

    private boolean isTheSetOne(HttpUrl url) {
        var set = HttpUrl.get(apiUrl);
        return set != null
                && url.scheme().equals(set.scheme())
                && url.host().equals(set.host())
                && url.port() == set.port();
    }

    private static Download read(Response response, int most) throws IOException {
        var body = response.body();
        if (response.code() == UNAUTHORIZED || response.code() == FORBIDDEN) {
            return new Download.Failed(Why.REFUSED);
        }
        if (!response.isSuccessful() || body == null) {
            return new Download.Failed(Why.NOT_THERE);
        }
        // We ask for no HTML, so this is the page on which people log in.
        if (response.header("Content-Type", "").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return new Download.Failed(Why.REFUSED);
        }
        var source = body.source();
        if (source.request(most + 1L)) {
            return new Download.Failed(Why.TOO_LARGE);
        }
        return new Download.Whole(ByteBuffer.wrap(source.readByteArray()));
    }
}
