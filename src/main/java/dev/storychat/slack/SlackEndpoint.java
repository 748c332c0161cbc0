package dev.storychat.slack;

import dev.storychat.slack.door.Door;
import dev.storychat.slack.door.EventsServlet;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Opens {@code /slack/events} on the web server. */
@WebListener
@ManagedExecutorDefinition(name = "java:app/concurrent/slack", qualifiers = Background.class, virtual = true)
public class SlackEndpoint implements ServletContextListener {
    private static final String PATH = "/slack/events";

    @Inject
    private Door door;

    @Inject
    private SlackApp app;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.addFilter("slack-door", door).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATH);
        var servlet = context.addServlet("slack-events", new EventsServlet(app.build()));
        servlet.addMapping(PATH);
    }
}
