package dev.storychat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/** Errors outside of the resources, to which web.xml sends them. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = Status.fromStatusCode(told instanceof Integer code ? code : Status.NOT_FOUND.getStatusCode());
        var known = status == null ? Status.INTERNAL_SERVER_ERROR : status;
        response.setStatus(known.getStatusCode());
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Problem.json(known.getStatusCode(), known.getReasonPhrase(), detail(known)));
    }

    private static String detail(Status status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case UNAUTHORIZED -> "Log in with ADMIN_USER and ADMIN_PASSWORD.";
            default -> "The request could not be served.";
        };
    }
}
