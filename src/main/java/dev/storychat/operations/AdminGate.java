package dev.storychat.operations;

import dev.storychat.config.AdminSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    /** How somebody stands at the gate. */
    enum Entry {
        /** They are the admin. */
        ADMITTED,
        /** They have not said so, or not rightly. */
        UNKNOWN,
        /** They must not even say so here: everybody on the way could read the password. */
        IN_THE_CLEAR,
        /** There is no admin. */
        CLOSED
    }

    Entry entry(HttpServletRequest request) {
        if (!settings.isOn()) {
            return Entry.CLOSED;
        }
        if (!isPrivate(request)) {
            return Entry.IN_THE_CLEAR;
        }
        return isAdmin(request.getHeader("Authorization")) ? Entry.ADMITTED : Entry.UNKNOWN;
    }

    boolean admits(HttpServletRequest request) {
        return entry(request) == Entry.ADMITTED;
    }

    /** Tells somebody who is not let in what they lack. */
    void refuse(Entry entry, HttpServletResponse response) throws IOException {
        switch (entry) {
            case UNKNOWN -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Storychat\", charset=\"UTF-8\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case IN_THE_CLEAR ->
                forbid(
                        response,
                        "Come over HTTPS or from the server itself: the password would travel for all to read.");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Behind a proxy of this machine everybody comes from here: then the proxy must tell that they came by TLS. */
    private static boolean isPrivate(HttpServletRequest request) {
        var forwarding = Forwarding.of(request);
        if (forwarding.isTold()) {
            return request.isSecure() || forwarding.isByTls();
        }
        try {
            return request.isSecure()
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Not by sendError: Liberty has a page of its own for this status. */
    void forbid(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Problem.json(HttpServletResponse.SC_FORBIDDEN, "Forbidden", detail));
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
