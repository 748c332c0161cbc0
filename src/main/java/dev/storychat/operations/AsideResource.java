package dev.storychat.operations;

import dev.storychat.chat.Aside;
import dev.storychat.chat.Aside.Failed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code /api/admin/set-aside}: what the admin page shows of messages that failed. {@link AdminFilter} lets nobody else here. */
@Path("/admin/set-aside")
@Dependent
public class AsideResource {
    private static final Logger LOG = System.getLogger(AsideResource.class.getName());
    private static final int MOST = 100;

    private final Aside aside;
    private final Promptly database;

    /** Public for RESTEasy. */
    @Inject
    public AsideResource(Aside aside, Promptly database) {
        this.aside = aside;
        this.database = database;
    }

    /** The latest hundred, and how many there are in all. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list() {
        var messages = Json.createArrayBuilder();
        database.require(() -> aside.latest(MOST)).forEach(failed -> messages.add(json(failed)));
        return Json.createObjectBuilder()
                .add("total", database.require(() -> aside.count()))
                .add("messages", messages)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Failed failed) {
        return Json.createObjectBuilder()
                .add("id", failed.id())
                .add("platform", failed.place().platform())
                .add("workspace", failed.place().workspace())
                .add("channel", failed.place().channel())
                .add("thread", failed.place().thread())
                .add("message", failed.message())
                .add("author", failed.author())
                .add("reason", failed.reason())
                .add("written_at", failed.writtenAt().toString())
                .add("received_at", failed.receivedAt().toString());
    }

    /** Tries one again, soon. */
    @POST
    @Path("{id:\\d{1,18}}/retry")
    public void retry(@PathParam("id") long id) {
        requireThere(database.require(() -> aside.retry(id)));
        LOG.log(Level.INFO, "letter {0} is tried again: an admin wants it", String.valueOf(id));
    }

    /** Tries all again, soon. */
    @POST
    @Path("retry")
    @Produces(MediaType.APPLICATION_JSON)
    public String retryAll() {
        var retried = database.require(aside::retryAll);
        LOG.log(Level.INFO, "{0} letters are tried again: an admin wants it", retried);
        return Json.createObjectBuilder().add("retried", retried).build().toString();
    }

    /** Erases one. */
    @DELETE
    @Path("{id:\\d{1,18}}")
    public void erase(@PathParam("id") long id) {
        requireThere(database.require(() -> aside.erase(id)));
        LOG.log(Level.INFO, "letter {0} is erased: an admin wants it", String.valueOf(id));
    }

    private static void requireThere(boolean wasThere) {
        if (!wasThere) {
            throw new NotFoundException();
        }
    }
}
