package dev.storychat.slack.reply;

import dev.storychat.chat.Pause;
import dev.storychat.chat.Postings;
import dev.storychat.chat.Preferences;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one Slack of this instance: what it learns of its workspaces holds for all answers. */
@Dependent
class Wiring {
    @Produces
    @Singleton
    static SlackPlatform platform(WebApi api, People people, Postings postings, Preferences preferences, Pause pause) {
        return new SlackPlatform(api, people, postings, preferences, api.background(), Timing.of(pause));
    }
}
