package dev.storychat.operations;

import dev.storychat.chat.ContentIndex;
import dev.storychat.chat.ContentIndex.State;
import dev.storychat.chat.Diagnosis;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code /api/admin/index}: what the admin page shows of the local index of the space. {@link AdminFilter} lets nobody else here. */
@Path("/admin/index")
@Dependent
public class IndexResource {
    private static final Logger LOG = System.getLogger(IndexResource.class.getName());

    private final ContentIndex index;

    /** Public for RESTEasy. */
    @Inject
    public IndexResource(ContentIndex index) {
        this.index = index;
    }

    /** How it is now. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String tell() {
        return json(index.state());
    }

    /** Begins to bring it up to date, and tells how it is with that begun; whoever wants the outcome looks again. */
    @POST
    @Path("sync")
    @Produces(MediaType.APPLICATION_JSON)
    public Response sync() {
        if (!index.sync()) {
            return nothingToSync();
        }
        LOG.log(Level.INFO, "the index is brought up to date: an admin wants it");
        return Response.accepted(json(index.state())).build();
    }

    private static Response nothingToSync() {
        var detail = "The sample space ships with the application, so there is nothing to sync. STORYBLOK_TOKEN and"
                + " STORYBLOK_SPACE_ID connect a space of your own.";
        return Response.status(Status.CONFLICT)
                .type(Problem.TYPE)
                .entity(Problem.json(Status.CONFLICT.getStatusCode(), Status.CONFLICT.getReasonPhrase(), detail))
                .build();
    }

    private static String json(State state) {
        var json = Json.createObjectBuilder()
                .add("mode", state.mode())
                .add("stories", state.stories())
                .add("syncing", state.syncing());
        if (state.currentAsOf() != null) {
            json.add("current_as_of", state.currentAsOf().toString());
        }
        if (state.problem() != null) {
            json.add("problem", json(state.problem()));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder json(Diagnosis problem) {
        return Json.createObjectBuilder()
                .add("code", problem.code())
                .add("message", problem.message())
                .add("cure", problem.cure());
    }
}
