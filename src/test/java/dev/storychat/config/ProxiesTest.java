package dev.storychat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI SLACK = URI.create("https://slack.com/api/");

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, http://proxy.example.com:3128, proxy.example.com, 3128",
        "https_proxy, http://proxy.example.com:3128/, proxy.example.com, 3128",
        "HTTP_PROXY, proxy.example.com:3128, proxy.example.com, 3128",
        "http_proxy, ' proxy.example.com ', proxy.example.com, 80",
        "HTTPS_PROXY, https://proxy.example.com, proxy.example.com, 443",
        "HTTPS_PROXY, http://[fd00::1]:3128, fd00::1, 3128"
    })
    void knows_the_proxy_by_any_of_its_names(String name, String value, String host, int port) {
        assertThat(proxies(Map.of(name, value)).to(SLACK)).contains(new ProxyServer(host, port, Optional.empty()));
    }

    @Test
    void asks_each_kind_of_address_by_its_own() {
        var both = proxies(Map.of("HTTPS_PROXY", "http://secure:1", "HTTP_PROXY", "http://plain:2"));

        assertThat(both.to(SLACK)).map(ProxyServer::host).contains("secure");
        assertThat(both.to(URI.create("http://slack.com/")))
                .map(ProxyServer::host)
                .contains("plain");
        assertThat(proxies(Map.of("HTTPS_PROXY", "http://secure:1")).to(URI.create("http://slack.com/")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://LOCALHOST/",
                "https://127.0.0.1:8443/",
                "http://127.1.2.3/",
                "http://[::1]:80/",
                "http://slack.localhost/"
            })
    void never_asks_this_machine_by_a_proxy(String address) {
        var proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy:1", "HTTP_PROXY", "http://proxy:1"));

        assertThat(proxies.to(URI.create(address))).isEmpty();
        assertThat(proxies.select(URI.create(address))).containsExactly(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "slack.com, true",
        "SLACK.com, true",
        ".slack.com, true",
        "*.slack.com, true",
        "com, true",
        "'other.example, slack.com', true",
        "other.example slack.com, true",
        "slack.com:443, true",
        "slack.com:80, false",
        "'', false",
        "lack.com, false",
        "api.slack.com, false",
        "'10.0.0.0/8,::1,fd00::1', false"
    })
    void spares_the_hosts_that_need_none(String noProxy, boolean isSpared) {
        for (var name : new String[] {"NO_PROXY", "no_proxy"}) {
            var proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy:1", name, noProxy));

            assertThat(proxies.to(SLACK).isEmpty()).isEqualTo(isSpared);
            assertThat(proxies.select(SLACK).contains(Proxy.NO_PROXY)).isEqualTo(isSpared);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fd00::1", "[fd00::1]", "[fd00::1]:443"})
    void spares_addresses_with_colons(String noProxy) {
        assertThat(proxies(Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", noProxy))
                        .to(URI.create("https://[fd00::1]/")))
                .isEmpty();
    }

    @Test
    void logs_in_where_the_address_says_how() {
        var proxy = proxies(Map.of("HTTPS_PROXY", "http://user:p%40ss+word@proxy:1"))
                .to(SLACK)
                .orElseThrow();

        assertThat(proxy.authorization()).contains("Basic dXNlcjpwQHNzK3dvcmQ=");
        assertThat(proxy.toString()).doesNotContain("dXNlcjpwQHNzK3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://", "socks5://proxy:1080", "http://pro xy:1", "proxy:port", "://", "http://u%zz@proxy"})
    void does_without_a_proxy_where_its_address_is_none(String value) {
        assertThat(proxies(Map.of("HTTPS_PROXY", value)).to(SLACK)).isEmpty();
    }

    @Test
    void knows_no_proxy_where_none_is_set() {
        assertThat(proxies(Map.of("HTTPS_PROXY", " ")).to(SLACK)).isEmpty();
        assertThat(proxies(Map.of()).select(SLACK)).containsExactly(Proxy.NO_PROXY);
    }

    private static Proxies proxies(Map<String, String> environment) {
        return Proxies.of(environment::get);
    }
}
