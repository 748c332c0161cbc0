package dev.storychat.content;

import dev.storychat.config.StoryblokSettings;
import dev.storychat.content.storyblok.WebhookSignature;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /storyblok/webhook}: Storyblok tells that a story was published, unpublished, moved or deleted. What is known
 * of the space is looked at again, so that the next search finds it. Storyblok does not send again: without it the same is
 * known within a minute.
 */
@WebServlet("/storyblok/webhook")
public class Webhook extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(Webhook.class.getName());

    private static final Set<String> REMOVING = Set.of("unpublished", "deleted", "story.unpublished", "story.deleted");

    /** Storyblok's are a few hundred bytes long. */
    private static final int MOST_BYTES = 1 << 20;

    private final transient Content content;
    private final transient @Nullable WebhookSignature signature;

    @Inject
    Webhook(Content content, StoryblokSettings settings) {
        this.content = content;
        this.signature = settings.webhookSecret() == null ? null : new WebhookSignature(settings.webhookSecret());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, 413, "Too large", "A webhook may have " + MOST_BYTES + " bytes.");
        } else if (signature == null) {
            refuse(response, 401, "Not signed by Storyblok", "STORYBLOK_WEBHOOK_SECRET is not set here.");
        } else if (!signature.covers(request.getHeader("webhook-signature"), body)) {
            refuse(response, 401, "Not signed by Storyblok", "The header webhook-signature is not right.");
        } else {
            var told = read(body);
            if (told.isEmpty()) {
                refuse(response, 400, "Not readable", "The body must be the JSON object that Storyblok sends.");
            } else {
                take(told.get());
                write(
                        response,
                        200,
                        "application/json",
                        Json.createObjectBuilder().add("status", "ok"));
            }
        }
    }

    private static Optional<JsonObject> read(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) { // a JsonException, or what the parser throws where it is nested too deeply
            return Optional.empty();
        }
    }

    private void take(JsonObject told) {
        var action = word(told, "action");
        var story = word(told, "story_id");
        LOG.log(Level.INFO, "the space changed: {0}, story {1}", action, story);
        if (REMOVING.contains(action)) {
            content.removed(story);
        } else {
            content.changed();
        }
    }

    /** Nothing that could be a line of its own in the log. */
    private static String word(JsonObject told, String name) {
        var value = told.get(name) instanceof JsonString text ? text.getString() : String.valueOf(told.get(name));
        return value.matches("[\\w.-]{1,40}") ? value : "unknown";
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        LOG.log(Level.INFO, "turned a webhook away: {0} {1}", status, title);
        var problem = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        write(response, status, "application/problem+json", problem);
    }

    private static void write(HttpServletResponse response, int status, String type, JsonObjectBuilder body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
