package dev.storychat.config;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy for HTTP.
 *
 * @param login empty: it lets everybody through
 */
public record ProxyServer(String host, int port, Optional<Login> login) {
    /** With which it lets us through. */
    public record Login(String user, Secret password) {}

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * Reads an address; its scheme may be missing. Whatever it is, the proxy is spoken to without TLS: that is how people
     * write it, and inside there is TLS anyway.
     *
     * @throws URISyntaxException when it is none
     */
    static ProxyServer of(String address) throws URISyntaxException {
        var uri = new URI(address.contains("://") ? address : "http://" + address);
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var isHttps = scheme.equals("https");
        if (uri.getHost() == null || !isHttps && !scheme.equals("http")) {
            throw new URISyntaxException("", "no address of a proxy");
        }
        var port = uri.getPort() < 0 ? isHttps ? HTTPS_PORT : HTTP_PORT : uri.getPort();
        return new ProxyServer(bare(uri.getHost()), port, login(uri.getRawUserInfo()));
    }

    /** Its name is looked up when it is called. */
    Proxy toJava() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    /** The value of {@code Proxy-Authorization}; empty where it lets everybody through. */
    public Optional<String> authorization() {
        return login.map(login -> {
            var both = login.user() + ":" + login.password().value();
            return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** An IPv6 address without its brackets. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<Login> login(@Nullable String userInfo) {
        if (userInfo == null) {
            return Optional.empty();
        }
        var parts = userInfo.split(":", 2);
        return Optional.of(new Login(decoded(parts[0]), new Secret(parts.length > 1 ? decoded(parts[1]) : "")));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
