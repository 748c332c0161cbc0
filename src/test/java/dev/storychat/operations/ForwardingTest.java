package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {

    @ParameterizedTest
    @ValueSource(strings = {"https", "HTTPS", " https ", "https, http", "https,http"})
    void came_by_tls_where_the_first_proxy_says_so(String protocol) {
        assertThat(Forwarding.isByTls(protocol, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "http, https", "httpsx"})
    void came_in_the_clear_where_it_says_anything_else(String protocol) {
        assertThat(Forwarding.isByTls(protocol, "for=192.0.2.7;proto=https")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=192.0.2.7;proto=https",
                "proto=https;for=192.0.2.7",
                "For=192.0.2.7; Proto=\"https\"",
                "for=192.0.2.7;proto=https, for=10.0.0.1;proto=http"
            })
    void reads_the_header_of_the_standard(String forwarded) {
        assertThat(Forwarding.isByTls(null, forwarded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for=192.0.2.7", "for=192.0.2.7;proto=http", "for=192.0.2.7, proto=https", "xproto=https"})
    void does_not_take_anything_else_in_it_for_tls(String forwarded) {
        assertThat(Forwarding.isByTls(null, forwarded)).isFalse();
    }

    @Test
    void is_not_by_tls_where_nothing_is_told() {
        assertThat(Forwarding.isByTls(null, null)).isFalse();
    }
}
