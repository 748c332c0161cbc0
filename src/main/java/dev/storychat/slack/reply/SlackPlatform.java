package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.Platform;
import dev.storychat.chat.Reply;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Slack as a place where answers go. */
@Dependent
public class SlackPlatform implements Platform {
    private final WebApi api;

    @Inject
    SlackPlatform(WebApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Reply replyTo(Message message) {
        return new SlackReply(api, message, Timing.REAL);
    }
}
