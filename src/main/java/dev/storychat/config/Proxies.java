package dev.storychat.config;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which proxy we call out, as {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} of the environment say, in
 * capitals or not. Where they name none, Java's own settings count. This machine is never asked for by a proxy.
 */
public final class Proxies extends ProxySelector {
    private static final Logger LOG = System.getLogger(Proxies.class.getName());

    private final @Nullable ProxyServer forHttps;
    private final @Nullable ProxyServer forHttp;
    private final List<String> spared;

    private Proxies(Function<String, @Nullable String> environment) {
        forHttp = server(environment, "HTTP_PROXY").orElse(null);
        forHttps = server(environment, "HTTPS_PROXY").orElse(forHttp);
        spared = value(environment, "NO_PROXY").stream()
                .flatMap(hosts -> Stream.of(hosts.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private static final class Environment {
        /** Read once: what is wrong with it is told once. */
        static final Proxies PROXIES = new Proxies(System::getenv);
    }

    /** Those of this process. */
    public static Proxies ofEnvironment() {
        return Environment.PROXIES;
    }

    public static Proxies of(Function<String, @Nullable String> environment) {
        return new Proxies(environment);
    }

    /** The one that the environment names for an address; empty: none. */
    public Optional<ProxyServer> to(URI address) {
        var isHttps = "https".equalsIgnoreCase(address.getScheme());
        var host = address.getHost();
        return host == null || isLoopback(host) || isSpared(host, port(address, isHttps))
                ? Optional.empty()
                : Optional.ofNullable(isHttps ? forHttps : forHttp);
    }

    @Override
    public List<Proxy> select(URI address) {
        var none = List.of(Proxy.NO_PROXY);
        var javas = ProxySelector.getDefault();
        var isOurs = forHttps != null || address.getHost() == null || isLoopback(address.getHost());
        return to(address)
                .map(server -> List.of(server.toJava()))
                .orElseGet(() -> isOurs || javas == null ? none : javas.select(address));
    }

    /** There is no other to go to. */
    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}

    private static Optional<ProxyServer> server(Function<String, @Nullable String> environment, String name) {
        return value(environment, name).flatMap(address -> {
            try {
                return Optional.of(ProxyServer.of(address));
            } catch (URISyntaxException | IllegalArgumentException e) {
                // Not quoted: there may be a password in it.
                LOG.log(Level.WARNING, "{0} is not used: it is no address such as http://proxy.example.com:3128", name);
                return Optional.empty();
            }
        });
    }

    private static Optional<String> value(Function<String, @Nullable String> environment, String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .map(environment)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip);
    }

    private static int port(URI address, boolean isHttps) {
        return address.getPort() >= 0 ? address.getPort() : isHttps ? 443 : 80;
    }

    private static boolean isLoopback(String host) {
        var name = ProxyServer.bare(host).toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("::1")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    private boolean isSpared(String host, int port) {
        var name = ProxyServer.bare(host).toLowerCase(Locale.ROOT);
        return spared.stream().anyMatch(entry -> entry.equals("*") || covers(entry, name, port));
    }

    /** {@code example.com}, {@code .example.com} and {@code *.example.com} are the same, each with a port or without. */
    private static boolean covers(String entry, String host, int port) {
        var isSixWithoutPort = entry.indexOf(':') != entry.lastIndexOf(':') && !entry.contains("]:");
        var colon = isSixWithoutPort ? -1 : entry.lastIndexOf(':');
        if (colon >= 0 && !entry.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        var name = ProxyServer.bare((colon < 0 ? entry : entry.substring(0, colon)).replaceFirst("^\\*?\\.", ""));
        return host.equals(name) || host.endsWith("." + name);
    }
}
