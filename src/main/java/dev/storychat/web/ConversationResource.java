package dev.storychat.web;

import dev.storychat.chat.Conversation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

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
    @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
    public Response whole(String body, @Context HttpHeaders headers) {
        var asked = Asked.read(body);
        var answer = conversation.answer(asked.message(), asked.before(), new SilentReply(language(headers)));
        return Response.ok(
                        AnswerJson.of(answer, asked.message().place().channel()).toString())
                .build();
    }

    /** The answer while it comes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    public Response streamed(String body, @Context HttpHeaders headers) {
        var asked = Asked.read(body);
        var language = language(headers);
        StreamingOutput events = out -> stream(asked, new EventReply(out, asked.message(), language));
        return Response.ok(events).header("Cache-Control", "no-store").build();
    }

    /** The one that the caller likes best: without a header any, which is English here. */
    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> language.getLanguage().matches("[a-z]{2,3}"))
                .findFirst()
                .orElse(Locale.ENGLISH);
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
