package dev.storychat.slack.install;

import dev.storychat.chat.InstallationsUnavailableException;
import dev.storychat.chat.Manner;
import dev.storychat.config.SlackSettings;
import dev.storychat.slack.door.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code GET /slack/install} leads to Slack, and Slack leads back to {@code /slack/oauth_redirect}. */
@WebServlet({InstallServlet.INSTALL, InstallServlet.REDIRECT})
public class InstallServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(InstallServlet.class.getName());

    static final String INSTALL = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";

    private final boolean isOn;
    private final transient Journey journey;
    private final transient Pages pages;

    /** For the container. */
    @Inject
    public InstallServlet(SlackSettings settings, Journey journey, Manner manner) {
        this.isOn = settings.hasOAuth();
        this.journey = journey;
        this.pages = new Pages(manner.name());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isOn) {
            new Problem(404, "Installation is off", "It needs SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.")
                    .writeTo(response);
        } else if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET");
            new Problem(405, "Method not allowed", "Open this address in a browser.").writeTo(response);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Leg leg;
        try {
            var cookie = new StateCookie(request);
            leg = request.getServletPath().equals(INSTALL) ? journey.begin(cookie) : journey.end(request, cookie);
            cookie.writeTo(response);
        } catch (InstallationsUnavailableException e) {
            LOG.log(Level.WARNING, "no installation: {0}", e.getMessage());
            leg = new Leg.Stopped("unavailable", 503, "");
        }
        if (leg instanceof Leg.ToSlack there) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(there.address().toString());
        } else {
            pages.write(leg, request.getLocale(), response);
        }
    }
}
