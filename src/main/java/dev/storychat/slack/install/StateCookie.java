package dev.storychat.slack.install;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Binds a state to the browser that it was made for, so that nobody can have somebody else's browser finish an
 * installation that they began (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-10.12">RFC 6749, 10.12</a>).
 */
final class StateCookie {
    static final String NAME = "storychat_install";

    private final String given;
    private final boolean isSecure;
    private String value = "";
    private Duration age = Duration.ZERO;

    StateCookie(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        this.given = Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
        this.isSecure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Whether the browser has this state's cookie; compared in constant time. */
    boolean holds(String state) {
        return !state.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the browser another one; without this it loses the one that it has. */
    void set(String state, Duration goodFor) {
        value = state;
        age = goodFor;
    }

    /** Slack leads back from another site, by a link: that is what {@code Lax} lets through. */
    void writeTo(HttpServletResponse response) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/slack");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure);
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
