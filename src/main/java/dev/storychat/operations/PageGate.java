package dev.storychat.operations;

import dev.storychat.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The chat page is open while Slack is not configured or while debugging, and for admins otherwise. Its files lead
 * nowhere outside of this server.
 */
@WebFilter({"/", "/index.html", "*.js", "*.css"})
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient AdminGate gate;
    private final boolean open;

    @Inject
    PageGate(AdminGate gate, Settings settings) {
        this.gate = gate;
        this.open = settings.app().debug() || !settings.slack().isConfigured();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (open || gate.admits(request)) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
        } else if (gate.isOn()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Storychat\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
