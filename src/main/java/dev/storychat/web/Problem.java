package dev.storychat.web;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** An error as RFC 9457 has it: {@code application/problem+json}, with no stack trace. */
final class Problem {
    static final String TYPE = "application/problem+json";

    private Problem() {}

    static WebApplicationException badRequest(String detail) {
        return new WebApplicationException(response(Status.BAD_REQUEST, detail));
    }

    static Response response(Response.StatusType status, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(json(status.getStatusCode(), status.getReasonPhrase(), detail))
                .build();
    }

    static String json(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }
}
