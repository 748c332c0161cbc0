package dev.storychat.content.storyblok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.Proxies;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void goes_by_the_proxy_that_is_set() {
        assertThat(proxyTo("https://api.storyblok.com", "")).containsExactly("proxy.example.com", 3128);
    }

    @Test
    void goes_by_none_where_none_is_needed() {
        assertThat(proxyTo("http://127.0.0.1:8081", "")).isEmpty();
        assertThat(proxyTo("https://api.storyblok.com", "storyblok.com")).isEmpty();
    }

    private static List<Object> proxyTo(String address, String noProxy) {
        var environment = Map.of("HTTP_PROXY", "http://proxy.example.com:3128", "NO_PROXY", noProxy);
        var told = new ArrayList<>();
        var builder = (RestClientBuilder) Proxy.newProxyInstance(
                RestClientBuilder.class.getClassLoader(),
                new Class<?>[] {RestClientBuilder.class},
                (self, method, arguments) -> {
                    told.addAll(List.of(arguments));
                    return self;
                });
        Connection.takeProxy(builder, URI.create(address), Proxies.of(environment::get));
        return told;
    }
}
