package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.Platform;
import dev.storychat.chat.Reply;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Slack as a place where answers go. */
@Dependent
public class SlackPlatform implements Platform {
    private final WebApi api;
    private final People people;

    @Inject
    SlackPlatform(WebApi api, People people) {
        this.api = api;
        this.people = people;
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Reply replyTo(Message message) {
        return new SlackReply(api, people, message, Timing.REAL);
    }
}
