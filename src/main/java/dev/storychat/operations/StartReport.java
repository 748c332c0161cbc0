package dev.storychat.operations;

import dev.storychat.config.Settings;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The one block that a person reads after the start. */
@Dependent
class StartReport {
    /** The system property that {@code launcher.EarlyStop} looks at: from now on events may come, and a stop takes its time. */
    private static final String READY = "storychat.ready";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final About about;
    private final Pulse pulse;
    private final Settings settings;

    @Inject
    StartReport(About about, Pulse pulse, Settings settings) {
        this.about = about;
        this.pulse = pulse;
        this.settings = settings;
    }

    /** On a thread of its own: whether Bedrock has credentials may take a second to find out. */
    void print(@Observes Startup started, ManagedExecutorService threads) {
        System.setProperty(READY, "true");
        pulse.refresh();
        threads.execute(() -> System.out.println(text()));
    }

    String text() {
        var app = settings.app();
        var modes = about.modes(PATIENCE);
        var text = new StringBuilder("\n");
        line(text, app.name() + " " + about.version(), "http://" + shown(app.host()) + ":" + app.port());
        line(text, "Slack", slack());
        line(text, "Bedrock", bedrock(modes.getOrDefault("bedrock", "")));
        line(text, "Storyblok", storyblok());
        line(text, "Database", settings.database().product() + ", " + address());
        line(
                text,
                "Admin",
                settings.admin().isOn() ? "on at /admin, as " + settings.admin().user() : "off");
        fact("database", "problem").ifPresent(problem -> line(text, "Look at", problem));
        settings.warnings().forEach(warning -> line(text, "Look at", warning));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-16s %s%n".formatted(name, value));
    }

    private String slack() {
        var slack = settings.slack();
        if (!slack.isConfigured()) {
            return "off: it needs SLACK_BOT_TOKEN and, for events over HTTP, SLACK_SIGNING_SECRET or, for Socket Mode,"
                    + " SLACK_APP_TOKEN; docs/setup.md tells where to find them";
        }
        var http = slack.isOverHttp() ? "HTTP at /slack/events" : "";
        var socket = slack.isOverSocket() ? "Socket Mode" : "";
        var both = http.isEmpty() || socket.isEmpty() ? "" : " and ";
        return "real, events over " + socket + both + http
                + (slack.botToken() == null ? "" : ", bot token " + slack.botToken())
                + (slack.isOverSocket() ? ", app token " + slack.appToken() : "")
                + (slack.hasOAuth() ? ", installed at /slack/install by " + installations() : "");
    }

    private String installations() {
        var count = fact("slack", "installations").orElse("an unknown number of");
        return count.equals("1") ? "1 workspace" : count + " workspaces";
    }

    private Optional<String> fact(String part, String name) {
        return pulse.read(part, PATIENCE)
                .flatMap(reading -> reading.state().data().entrySet().stream()
                        .filter(fact -> fact.getKey().equals(name))
                        .map(fact -> String.valueOf(fact.getValue()))
                        .findFirst());
    }

    private String bedrock(String mode) {
        var bedrock = settings.bedrock();
        return mode.equals("real")
                ? "real, " + bedrock.modelId() + " in " + bedrock.region()
                : "embedded: answers are built from search results; docs/aws-setup.md connects Claude";
    }

    private String storyblok() {
        var storyblok = settings.storyblok();
        var space = storyblok.spaceId() == null ? "" : "space " + storyblok.spaceId() + " ";
        return storyblok.isConfigured()
                ? "real, " + space + "at " + storyblok.apiBase() + ", token " + storyblok.token()
                : "embedded: a sample space; docs/setup.md connects yours";
    }

    /** Without parameters, which may hold a password. */
    private String address() {
        return settings.database().url().replaceAll("[;?].*", "");
    }

    private static String shown(String host) {
        return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    }
}
