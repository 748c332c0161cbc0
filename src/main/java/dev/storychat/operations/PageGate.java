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
        var entry = open ? AdminGate.Entry.ADMITTED : gate.entry(request);
        if (entry == AdminGate.Entry.ADMITTED) {
            PageHeaders.set(response);
            chain.doFilter(request, response);
        } else {
            gate.refuse(entry, response);
        }
    }
}
