package dev.storychat.operations;

import jakarta.json.Json;

/** Why an admin does not get what they asked for, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> has it. */
final class Problem {
    static final String TYPE = "application/problem+json";

    private Problem() {}

    static String json(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }
}
