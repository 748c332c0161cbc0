package dev.storychat.operations;

import dev.storychat.chat.Diagnosis;
import dev.storychat.chat.SelfTest;
import dev.storychat.config.AppSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code GET /api/test-bedrock} and {@code /api/test-storyblok}: for admins, and for everybody while debugging. */
@Path("/test-{part}")
@Dependent
public class SelfTestResource {
    private static final int UPSTREAM = 502;
    private static final int NOT_CONFIGURED = 503;

    private final Instance<SelfTest> tests;
    private final AdminGate gate;
    private final boolean open;

    /** Public for RESTEasy. */
    @Inject
    public SelfTestResource(@Any Instance<SelfTest> tests, AdminGate gate, AppSettings settings) {
        this.tests = tests;
        this.gate = gate;
        this.open = settings.debug();
    }

    /** Runs one. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response run(
            @PathParam("part") String part,
            @QueryParam("term") @DefaultValue("") String term,
            @Context HttpServletRequest request) {
        if (!open && !gate.admits(request)) {
            throw new NotFoundException();
        }
        var test = tests.stream()
                .filter(candidate -> candidate.part().equals(part))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var outcome = test.run(term);
        return outcome instanceof SelfTest.Outcome.Passed passed
                ? json(Response.Status.OK.getStatusCode(), passed.facts())
                : failed(((SelfTest.Outcome.Failed) outcome).diagnosis());
    }

    private static Response failed(Diagnosis diagnosis) {
        var error = Map.of("code", diagnosis.code(), "message", diagnosis.message(), "cure", diagnosis.cure());
        return json(diagnosis.isNotConfigured() ? NOT_CONFIGURED : UPSTREAM, Map.of("status", "error", "error", error));
    }

    private static Response json(int status, Map<String, ?> facts) {
        return Response.status(status)
                .entity(JsonbBuilder.create().toJson(facts))
                .header("Cache-Control", "no-store")
                .build();
    }
}
