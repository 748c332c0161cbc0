package dev.storychat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.QuestionView;
import dev.storychat.slack.blocks.SearchBlocks;
import dev.storychat.slack.blocks.StoryCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that people can do in Slack, and who takes care of it. */
@Dependent
public class SlackApp {
    private final WebApi api;
    private final MentionListener mentions;
    private final MessageListener messages;
    private final SearchCommand search;
    private final SearchPages pages;
    private final SearchShare share;
    private final SearchQuestion question;
    private final AssistantCommand assistant;

    @Inject
    SlackApp(
            WebApi api,
            MentionListener mentions,
            MessageListener messages,
            SearchCommand search,
            SearchPages pages,
            SearchShare share,
            SearchQuestion question,
            AssistantCommand assistant) {
        this.api = api;
        this.mentions = mentions;
        this.messages = messages;
        this.search = search;
        this.pages = pages;
        this.share = share;
        this.question = question;
        this.assistant = assistant;
    }

    App build() {
        var deliveries =
                new Deliveries(Set.of("app_mention", "message", "message:file_share", "message:thread_broadcast"));
        var app = new App(config(), List.of(deliveries));

        app.event(PostEvent.Mention.class, mentions);
        app.event(PostEvent.Said.class, messages::hear);
        app.event(PostEvent.SaidWithFiles.class, messages::hear);
        app.event(PostEvent.SaidToAll.class, messages::hear);

        app.command("/search", search);
        app.command("/assistant", assistant);

        app.blockAction(Pattern.compile(SearchBlocks.SHOW_ACTION + ".*"), pages);
        app.blockAction(Pattern.compile(StoryCard.SHARE_ACTION + ".*"), share);
        app.blockAction(SearchBlocks.ASK_ACTION, question::open);
        app.viewSubmission(QuestionView.CALLBACK, question::submitted);
        app.blockAction(Pattern.compile("(?!" + SearchBlocks.ACTIONS + ").*"), (request, context) -> context.ack());
        return app;
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
