package dev.storychat.web;

import dev.storychat.chat.Conversation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code POST /api/conversation}: one message, one answer, whole or as a stream of events. */
@Path("/conversation")
@Dependent
public class ConversationResource {
    private static final Logger LOG = System.getLogger(ConversationResource.class.getName());

    private final Conversation conversation;

    /** Public for RESTEasy. */
    @Inject
    public ConversationResource(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The whole answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response whole(String body) {
        var asked = Asked.read(body);
        var answer = conversation.answer(asked.message(), asked.before(), new SilentReply());
        return Response.ok(
                        AnswerJson.of(answer, asked.message().place().channel()).toString())
                .build();
    }

    /** The answer while it comes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response streamed(String body) {
        var asked = Asked.read(body);
        StreamingOutput events = out -> stream(asked, new EventReply(out, asked.message()));
        return Response.ok(events).header("Cache-Control", "no-store").build();
    }

    /** Too late for another status: whatever happens now must be told in an event. */
    private void stream(Asked asked, EventReply reply) {
        try {
            conversation.answer(asked.message(), asked.before(), reply);
        } catch (UncheckedIOException e) {
            LOG.log(Level.INFO, "the listener of {0} has gone", asked.message().id());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a conversation failed", e);
            reply.fail();
        }
    }
}
