package dev.storychat.operations;

import jakarta.servlet.http.HttpServletResponse;

/** What keeps a page of ours from leading anywhere else, and from being shown inside of another. */
final class PageHeaders {
    private PageHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
    }
}
