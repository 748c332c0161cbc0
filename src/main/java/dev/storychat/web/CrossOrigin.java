package dev.storychat.web;

import dev.storychat.config.AppSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Lets the pages of {@code CORS_ORIGINS} call the API (https://fetch.spec.whatwg.org/#http-cors-protocol). */
@WebFilter("/api/*")
public class CrossOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient List<String> origins;

    @Inject
    CrossOrigin(AppSettings settings) {
        this.origins = settings.corsOrigins();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader("Origin");
        var allowed = origin != null && (origins.contains(origin) || origins.contains("*"));
        response.addHeader("Vary", "Origin");
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        if (origin == null || !"OPTIONS".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        if (allowed) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
            response.setHeader("Access-Control-Max-Age", "600");
        }
        response.setStatus(allowed ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
    }
}
