package dev.storychat.operations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /api/app}: what the chat page tells people about this installation. */
@Path("/app")
@Dependent
public class AppResource {
    private static final List<String> OF_THE_SAMPLE =
            List.of("What does the monthly plan cost?", "How do I get a refund?", "Wann fährt die letzte Fähre?");
    private static final List<String> OF_ANY_SPACE = List.of(
            "What do we say about pricing?", "Which articles did we publish last?", "Summarise our newest story.");

    private final About about;

    @Inject
    AppResource(About about) {
        this.about = about;
    }

    /** Name, version, which parts are real, and questions to begin with. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String tell() {
        var parts = Json.createObjectBuilder();
        about.modes().forEach(parts::add);
        var examples = about.showsTheSample() ? OF_THE_SAMPLE : OF_ANY_SPACE;
        return Json.createObjectBuilder()
                .add("name", about.name())
                .add("version", about.version())
                .add("parts", parts)
                .add("examples", Json.createArrayBuilder(examples))
                .build()
                .toString();
    }
}
