package dev.storychat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets so many conversations be held at once and no more. Each holds a thread of the server as long as the model takes,
 * and Slack's events and the health checks need some too.
 */
@WebFilter("/api/conversation/*")
public class Bulkhead extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Half of the server's {@code coreThreads}. */
    static final int MOST_AT_ONCE = 32;

    private static final String SECONDS = "5";

    private final transient Semaphore room = new Semaphore(MOST_AT_ONCE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (room.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                room.release();
            }
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var status = Status.SERVICE_UNAVAILABLE;
        response.setStatus(status.getStatusCode());
        response.setHeader("Retry-After", SECONDS);
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Problem.json(
                        status.getStatusCode(),
                        status.getReasonPhrase(),
                        "Too many conversations are going on. Try again in " + SECONDS + " seconds."));
    }
}
