package dev.storychat.fakes;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP request as it came over the wire.
 *
 * @param rawPath still percent-encoded
 * @param rawQuery without the question mark, empty if there was none
 * @param headers names in lower case, values in the order they came
 */
record Received(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    static Received from(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Received(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                query,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    /** The header's value, empty if it did not come. */
    String header(String name) {
        return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String path() {
        return decode(rawPath.replace("+", "%2B"));
    }

    Map<String, String> query() {
        return form(rawQuery);
    }

    /** Decodes {@code application/x-www-form-urlencoded} text; of a repeated name the last value counts. */
    static Map<String, String> form(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(encoded.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var parts = pair.split("=", 2);
            fields.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        });
        return fields;
    }

    static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + rawPath + " (" + body.length + " bytes)";
    }
}
