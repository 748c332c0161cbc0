package dev.storychat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.ChoiceBlocks;
import dev.storychat.slack.blocks.FeedbackBlocks;
import dev.storychat.slack.blocks.FeedbackView;
import dev.storychat.slack.blocks.HomeView;
import dev.storychat.slack.blocks.SearchBlocks;
import dev.storychat.slack.blocks.SettingsView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that people can do in Slack, and who takes care of it. */
@Dependent
public class SlackApp {
    private final WebApi api;
    private final MentionListener mentions;
    private final MessageListener messages;
    private final ChangeListener changes;
    private final UninstallListener uninstalls;
    private final Searching searching;
    private final ChoiceListener choices;
    private final FeedbackListener feedback;
    private final AssistantCommand assistant;
    private final SettingsSubmission settings;
    private final AgentListener agent;
    private final Home home;
    private final SummaryShortcut summary;
    private final LinkListener links;

    @Inject
    SlackApp(
            WebApi api,
            MentionListener mentions,
            MessageListener messages,
            ChangeListener changes,
            UninstallListener uninstalls,
            Searching searching,
            ChoiceListener choices,
            FeedbackListener feedback,
            AssistantCommand assistant,
            SettingsSubmission settings,
            AgentListener agent,
            Home home,
            SummaryShortcut summary,
            LinkListener links) {
        this.api = api;
        this.mentions = mentions;
        this.messages = messages;
        this.changes = changes;
        this.uninstalls = uninstalls;
        this.searching = searching;
        this.choices = choices;
        this.feedback = feedback;
        this.assistant = assistant;
        this.settings = settings;
        this.agent = agent;
        this.home = home;
        this.summary = summary;
        this.links = links;
    }

    App build() {
        var expected = new HashSet<>(AgentListener.EVENTS);
        expected.addAll(Set.of(
                "app_mention",
                "message",
                "message:file_share",
                "message:me_message",
                "message:thread_broadcast",
                "message:message_changed",
                "message:message_deleted",
                "app_uninstalled",
                "tokens_revoked",
                HomeOpened.TYPE,
                LinkShared.TYPE));
        var app = new App(config(), List.of(new Deliveries(expected), new OursOnly(api)));

        app.event(PostEvent.Mention.class, mentions);
        app.event(PostEvent.Said.class, messages::hear);
        app.event(PostEvent.SaidWithFiles.class, messages::hear);
        app.event(PostEvent.SaidOfMyself.class, messages::hear);
        app.event(PostEvent.SaidToAll.class, messages::hear);
        app.event(PostChange.Changed.class, changes::changed);
        app.event(PostChange.Deleted.class, changes::deleted);

        app.event(AppUninstalledEvent.class, uninstalls::uninstalled);
        app.event(TokensRevokedEvent.class, uninstalls::revoked);

        app.event(AgentEvent.SessionStopped.class, agent::stopped);
        app.event(AgentEvent.ThreadStarted.class, agent::started);

        app.event(HomeOpened.class, home);
        app.event(LinkShared.class, links);

        app.command("/assistant", assistant);
        app.messageShortcut(SummaryShortcut.SHORTCUT, summary);
        app.viewSubmission(SettingsView.CALLBACK, settings);
        app.viewSubmission(FeedbackView.CALLBACK, feedback::explained);

        searching.addTo(app);
        buttons(app);
        return app;
    }

    private void buttons(App app) {
        app.blockAction(Pattern.compile(ChoiceBlocks.ACTION + "_.*"), choices);
        app.blockAction(FeedbackBlocks.ACTION, feedback::pressed);
        app.blockAction(
                Pattern.compile("(?!(" + SearchBlocks.ACTIONS + "|" + ChoiceBlocks.ACTION + "_|" + FeedbackBlocks.ACTION
                        + "$|" + HomeView.ACTIONS + ")).*"),
                (request, context) -> context.ack());
    }

    /**
     * Bolt's middleware is replaced: the signature is checked at the door, and Bolt's authorization would call
     * {@code auth.test} before the acknowledgement.
     */
    private AppConfig config() {
        return AppConfig.builder()
                .slack(api.slack())
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
    }
}
