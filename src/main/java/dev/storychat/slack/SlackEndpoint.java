package dev.storychat.slack;

import com.slack.api.bolt.App;
import dev.storychat.config.SlackSettings;
import dev.storychat.slack.door.Door;
import dev.storychat.slack.door.EventsServlet;
import dev.storychat.slack.socket.Connections;
import dev.storychat.slack.socket.SocketMode;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Opens {@code /slack/events} on the web server and, where it is wanted, the connections of Socket Mode. */
@WebListener
@ManagedExecutorDefinition(name = "java:app/concurrent/slack", qualifiers = Background.class)
public class SlackEndpoint implements ServletContextListener {
    private static final String PATH = "/slack/events";

    @Inject
    private Door door;

    @Inject
    private SlackApp slack;

    @Inject
    private SlackSettings settings;

    @Inject
    private SocketMode socketMode;

    private @Nullable Connections connections;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var app = slack.build();
        listen(event.getServletContext(), app);
        if (settings.isOverSocket()) {
            connections = socketMode.start(app);
        }
    }

    private void listen(ServletContext context, App app) {
        context.addFilter("slack-door", door).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATH);
        var servlet = context.addServlet("slack-events", new EventsServlet(app));
        servlet.addMapping(PATH);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (connections != null) {
            connections.close();
        }
    }
}
