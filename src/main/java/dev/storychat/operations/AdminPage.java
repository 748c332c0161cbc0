package dev.storychat.operations;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /admin}: the page, which lies where no address leads to. {@link AdminFilter} lets nobody else here. */
@WebServlet("/admin/*")
public class AdminPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var below = request.getPathInfo();
        if ("/".equals(below)) {
            response.sendRedirect("../admin"); // where its links lead to what they mean
        } else if (below != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(response);
        }
    }

    private void show(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try (var page = getServletContext().getResourceAsStream("/WEB-INF/admin.html")) {
            page.transferTo(response.getOutputStream());
        }
    }
}
