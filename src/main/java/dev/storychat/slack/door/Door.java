package dev.storychat.slack.door;

import dev.storychat.config.SlackSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;

/** Lets in what Slack signed, and nothing else. The one place where that is decided: Bolt's own check is off. */
@Dependent
public class Door extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(Door.class.getName());

    /** Slack's own events stay far below it. */
    static final int MOST_BYTES = 1 << 20;

    private final transient SlackSettings settings;
    private final transient Signature signature;
    private final transient Clock clock;

    @Inject
    Door(SlackSettings settings) {
        this(settings, Clock.systemUTC());
    }

    Door(SlackSettings settings, Clock clock) {
        this.settings = settings;
        this.signature = new Signature(settings.signingSecrets());
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(refusal.get(), response);
            return;
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(tooLarge(), response);
        } else if (!isSigned(request, body)) {
            refuse(new Problem(401, "Not signed by Slack", "The signature or the time stamp is not right."), response);
        } else {
            letIn(request, body, response, chain);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Optional.of(new Problem(405, "Method not allowed", "Slack sends POST requests here."));
        }
        if (!settings.isOverHttp()) {
            return Optional.of(new Problem(503, "Slack is not configured", "Not set: " + missing() + "."));
        }
        return request.getContentLengthLong() > MOST_BYTES ? Optional.of(tooLarge()) : Optional.empty();
    }

    private boolean isSigned(HttpServletRequest request, byte[] body) {
        return signature.covers(
                request.getHeader("X-Slack-Request-Timestamp"),
                request.getHeader("X-Slack-Signature"),
                body,
                clock.instant());
    }

    private void letIn(HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var envelope = Envelope.read(new String(body, StandardCharsets.UTF_8));
        if (envelope instanceof Envelope.Nonsense) {
            refuse(new Problem(400, "Not readable", "The body is not what Slack sends."), response);
        } else if (envelope instanceof Envelope.Unneeded unneeded) {
            LOG.log(Level.INFO, "acknowledged a request of type {0}: nothing to do", unneeded.type());
            response.setStatus(200);
        } else {
            chain.doFilter(new RepeatableRequest(request, body), response);
        }
    }

    private void refuse(Problem problem, HttpServletResponse response) throws IOException {
        LOG.log(Level.INFO, "turned a request away: {0} {1}", problem.status(), problem.title());
        if (problem.status() == 405) {
            response.setHeader("Allow", "POST");
        }
        problem.writeTo(response);
    }

    private static Problem tooLarge() {
        return new Problem(413, "Too large", "A request may have " + MOST_BYTES + " bytes.");
    }

    private String missing() {
        var names = new ArrayList<String>();
        if (settings.botToken() == null && !settings.hasOAuth()) {
            names.add("SLACK_BOT_TOKEN (or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET)");
        }
        if (settings.signingSecrets().isEmpty()) {
            names.add("SLACK_SIGNING_SECRET");
        }
        return String.join(", ", names);
    }
}
