package dev.storychat.operations;

import dev.storychat.config.AdminSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who is an admin: HTTP Basic (RFC 7617), over TLS or from this machine. */
@Dependent
class AdminGate {
    private static final String SCHEME = "Basic ";

    private final AdminSettings settings;

    @Inject
    AdminGate(AdminSettings settings) {
        this.settings = settings;
    }

    boolean isOn() {
        return settings.isOn();
    }

    boolean admits(HttpServletRequest request) {
        return isOn() && isPrivate(request) && isAdmin(request.getHeader("Authorization"));
    }

    /** Behind a proxy of this machine everybody comes from here: then the proxy must tell that they came by TLS. */
    private static boolean isPrivate(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        }
        try {
            return request.isSecure()
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    boolean isAdmin(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        try {
            var given = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            return settings.password() != null
                    && MessageDigest.isEqual(
                            given,
                            (settings.user() + ":" + settings.password().value()).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
