package dev.storychat.slack.reply;

import dev.storychat.chat.Message;
import dev.storychat.chat.Pause;
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
    private final Timing timing;
    private final BusyNotice notice;

    @Inject
    SlackPlatform(WebApi api, People people, Pause pause) {
        this.api = api;
        this.timing = Timing.of(pause);
        this.notice = new BusyNotice(api, people);
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Reply replyTo(Message message) {
        return new SlackReply(api, message, timing);
    }

    @Override
    public void busy(Message message, int number) {
        notice.tell(message, number);
    }
}
