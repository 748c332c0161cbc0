package dev.storychat.slack;

import dev.storychat.chat.Preferences;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.Channel;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.WebApi;
import dev.storychat.slack.blocks.SettingsReading;
import dev.storychat.slack.blocks.SettingsView;
import dev.storychat.slack.blocks.Sheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /assistant settings}: opens the window, to change things for those who may and to read for all others. Slack
 * opens it within 3 seconds of the command only, so nothing here asks more than Slack.
 */
@Dependent
class SettingsWindow {
    private final WebApi api;
    private final People people;
    private final Channels channels;
    private final Preferences preferences;
    private final ScopedSearch content;
    private final Sender sender;

    @Inject
    SettingsWindow(
            WebApi api,
            People people,
            Channels channels,
            Preferences preferences,
            ScopedSearch content,
            Sender sender) {
        this.api = api;
        this.people = people;
        this.channels = channels;
        this.preferences = preferences;
        this.content = content;
        this.sender = sender;
    }

    /** Tells whether it was begun; not when too much is going on. */
    boolean open(Caller caller, @Nullable String trigger, @Nullable String responseUrl) {
        return trigger == null
                || sender.run(caller, responseUrl, () -> open(caller, trigger, responseUrl, view(caller)));
    }

    private void open(Caller caller, String trigger, @Nullable String responseUrl, String view) {
        var outcome = api.call(caller.workspace(), "views.open", Map.of("trigger_id", trigger, "view", view));
        if (!(outcome instanceof Outcome.Done)) {
            var language = people.find(caller.workspace(), caller.user()).language();
            sender.tell(
                    caller,
                    responseUrl,
                    false,
                    Sheet.words(Languages.of(language).text("settings.failed")));
        }
    }

    private String view(Caller caller) {
        var person = people.find(caller.workspace(), caller.user());
        var channel = channels.find(caller.workspace(), caller.channel());
        var rights = Rights.of(person, channel);
        var texts = Languages.of(person.language());
        var preference = preferences.of(caller.place());
        if (!rights.settings()) {
            return new SettingsReading(texts, preference).view(who(texts, channel));
        }
        var language = person.language().toLanguageTag();
        var grant = new Grant(caller.workspace(), caller.channel(), caller.user(), rights.guests(), language);
        var inventory = content.in(caller.place()).inventory();
        return new SettingsView(texts, preference, inventory, channel.isDirect(), rights.guests()).view(grant.toJson());
    }

    private static String who(Texts texts, Channel channel) {
        return channel.creator().isEmpty()
                ? texts.text("settings.who.admins")
                : texts.text("settings.who.channel", "<@" + channel.creator() + ">");
    }
}
