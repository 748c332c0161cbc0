package dev.storychat.operations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;

/** {@code GET /api/app}: what the chat page tells people about this installation. */
@Path("/app")
@Dependent
public class AppResource {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final List<String> OF_THE_SAMPLE = List.of(
            "What does the Monthly plan cost?",
            "My ferry was 40 minutes late, what do I get?",
            "Wann fährt im Winter die letzte Fähre?");
    private static final List<String> OF_ANY_SPACE = List.of(
            "What do we say about pricing?", "Which articles did we publish last?", "Summarise our newest story.");

    private final About about;

    /** Public for RESTEasy. */
    @Inject
    public AppResource(About about) {
        this.about = about;
    }

    /** Name, version, which parts are real, and questions to begin with. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String tell() {
        var parts = Json.createObjectBuilder();
        about.modes(PATIENCE).forEach(parts::add);
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
