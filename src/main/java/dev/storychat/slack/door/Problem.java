package dev.storychat.slack.door;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A refusal as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> has it.
 *
 * @param status the HTTP status
 * @param title what is wrong, the same for every occurrence
 * @param detail what to do about it
 */
public record Problem(int status, String title, String detail) {

    public void writeTo(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        var body = new JsonObject();
        body.addProperty("type", "about:blank");
        body.addProperty("title", title);
        body.addProperty("status", status);
        body.addProperty("detail", detail);
        response.getWriter().write(body.toString());
    }
}
