package dev.storychat.operations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** The way to the admin page, to what it asks for and to the metrics: for admins alone, and no other site may send a browser of theirs here. */
@WebFilter({"/admin", "/admin/*", "/api/admin/*", "/metrics"})
public class AdminFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient AdminGate gate;

    @Inject
    AdminFilter(AdminGate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var entry = gate.entry(request);
        if (entry != AdminGate.Entry.ADMITTED) {
            gate.refuse(entry, response);
        } else if (!CHANGES_NOTHING.contains(request.getMethod()) && isSentByOtherSite(request)) {
            gate.forbid(response, "Another site sent this: open the admin page itself.");
        } else {
            PageHeaders.set(response);
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    /**
     * A browser sends the password along by itself, whichever page made it call
     * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>; older ones tell the origin). Programs send neither.
     */
    private static boolean isSentByOtherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !authority(origin).equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
