package dev.storychat.slack.door;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.InstallationsUnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Hands requests to Bolt through its adapter for servlets. Bolt's own servlet would answer every failure with 500; here
 * each gets the status that tells Slack whether to send it again.
 */
public class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(EventsServlet.class.getName());

    private final transient App app;
    private final transient SlackAppServletAdapter adapter;

    public EventsServlet(App app) {
        this.app = app;
        this.adapter = new SlackAppServletAdapter(app.config());
        ShortWarnings.begin();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var read = read(request);
        if (read.isEmpty()) {
            notReadable().writeTo(response);
            return;
        }
        try {
            response.setCharacterEncoding("UTF-8");
            adapter.writeResponse(response, app.run(read.get()));
        } catch (InboxUnavailableException | InstallationsUnavailableException e) {
            LOG.log(Level.WARNING, "not acknowledged: {0}", e.getMessage());
            new Problem(503, "Not stored", "The event could not be stored. Send it again.").writeTo(response);
        } catch (JsonParseException e) {
            LOG.log(Level.INFO, "a payload has values of wrong types: {0}", e.getClass());
            notReadable().writeTo(response);
        } catch (Exception e) {
            LOG.log(Level.ERROR, "a request from Slack failed", e);
            new Problem(500, "Failed", "The request could not be handled.").writeTo(response);
        }
    }

    /** Bolt reads without checking: what it trips over has another shape than Slack's. */
    private Optional<Request<?>> read(HttpServletRequest request) throws IOException {
        try {
            return Optional.ofNullable(adapter.buildSlackRequest(request));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "a payload has another shape than expected: {0}", e.getClass());
            return Optional.empty();
        }
    }

    private static Problem notReadable() {
        return new Problem(400, "Not readable", "The payload is not what Slack sends.");
    }
}
