package dev.storychat.flow;

import dev.storychat.fakes.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The requests that the tests send to a server, and what comes back. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Http() {}

    static HttpResponse<String> get(URI address, String... headers) {
        return send(request(address, headers).GET().build());
    }

    static HttpResponse<String> postJson(URI address, String body, String... headers) {
        return send(request(address, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** With a method that needs no body. */
    static HttpResponse<String> send(String method, URI address, String... headers) {
        return send(request(address, headers)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    static HttpResponse<String> options(URI address, String... headers) {
        return send("OPTIONS", address, headers);
    }

    static JsonObject json(HttpResponse<String> response) {
        return JsonText.object(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** False also while nobody listens there. */
    static boolean answers200(URI address) {
        try {
            return get(address).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }
}
