package dev.storychat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storychat.config.AdminSettings;
import dev.storychat.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminGateTest {
    private final AdminGate gate = new AdminGate(new AdminSettings("ada", new Secret("pass:wörd")));

    @Test
    void admits_user_and_password() {
        assertThat(gate.isAdmin("Basic " + base64("ada:pass:wörd"))).isTrue();
        assertThat(gate.isAdmin("basic  " + base64("ada:pass:wörd"))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Bearer YWRhOnBhc3M6d8O2cmQ=", "Basic YWRhOndyb25n"})
    void admits_nothing_else(String authorization) {
        assertThat(gate.isAdmin(authorization)).isFalse();
    }

    @Test
    void admits_nobody_when_there_is_no_admin() {
        var off = new AdminGate(new AdminSettings(null, null));

        assertThat(off.isAdmin("Basic " + base64("null:null"))).isFalse();
        assertThat(off.isAdmin("Basic " + base64(":"))).isFalse();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
