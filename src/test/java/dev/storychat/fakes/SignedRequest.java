package dev.storychat.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A request from Slack, ready to be posted to the events address or handed to a listener without HTTP. */
public record SignedRequest(Map<String, String> headers, String body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public SignedRequest {
        headers = Map.copyOf(headers);
    }

    public HttpRequest to(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    /** Posts it and gives what the server acknowledged with. */
    public HttpResponse<String> post(URI address) {
        try {
            return CLIENT.send(to(address), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while posting", e);
        }
    }
}
