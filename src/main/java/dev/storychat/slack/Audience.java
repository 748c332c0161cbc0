package dev.storychat.slack;

import dev.storychat.chat.Admission;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preferences;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.Identification;
import dev.storychat.slack.api.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whom we answer in Slack: nobody where we are switched off, and neither guests nor anybody in channels shared with
 * other companies where that is not allowed.
 */
@Dependent
class Audience implements Admission {
    private final Preferences preferences;
    private final Identification people;
    private final Channels channels;
    private final Whisper whisper;
    private final Reminders reminders;

    @Inject
    Audience(Preferences preferences, Identification people, Channels channels, Whisper whisper, Reminders reminders) {
        this.preferences = preferences;
        this.people = people;
        this.channels = channels;
        this.whisper = whisper;
        this.reminders = reminders;
    }

    @Override
    public boolean admits(Message message) {
        if (!message.place().platform().equals(Delivery.PLATFORM)) {
            return true;
        }
        if (!preferences.of(message.place()).answers()) {
            whisper.to(message, off(message.place(), message.author()));
            return false;
        }
        var refusal = refusal(message.place(), message.author());
        refusal.filter(why -> reminders.isDue(message)).ifPresent(why -> whisper.to(message, why));
        return refusal.isEmpty();
    }

    /** Why somebody may not search in a channel, in mrkdwn; empty when that is allowed. The answer is private. */
    Optional<String> refusalOfSearch(Caller caller) {
        if (preferences.of(caller.place()).answersGuests()) {
            return Optional.empty();
        }
        var person = people.of(caller.workspace(), caller.user());
        return isForeign(person) ? Optional.of(texts(person).text("settings.search.refused")) : Optional.empty();
    }

    /** Why nothing may be said of what stands in a channel, in mrkdwn; empty when that is allowed. */
    Optional<String> refusalOf(Caller caller) {
        return preferences.of(caller.place()).answers()
                ? refusal(caller.place(), caller.user())
                : Optional.of(off(caller.place(), caller.user()));
    }

    private String off(Place place, String author) {
        var person = people.of(place.workspace(), author);
        var channel = channels.find(place.workspace(), place.channel());
        if (Rights.of(person, channel).settings()) {
            return texts(person).text("settings.off.yours");
        }
        return channel.creator().isEmpty()
                ? texts(person).text("settings.off.admins")
                : texts(person).text("settings.off.channel", "<@" + channel.creator() + ">");
    }

    private Optional<String> refusal(Place place, String author) {
        if (preferences.of(place).answersGuests()) {
            return Optional.empty();
        }
        var person = people.of(place.workspace(), author);
        var channel = channels.find(place.workspace(), place.channel());
        if (person.isOutsider()) {
            return Optional.of(texts(person).text("settings.outsider"));
        }
        if (person.isGuest()) {
            return Optional.of(texts(person).text(channel.isDirect() ? "settings.guest.direct" : "settings.guest"));
        }
        // The answer would be for all to see.
        return channel.isShared() ? Optional.of(texts(person).text("settings.shared")) : Optional.empty();
    }

    static boolean isForeign(Person person) {
        return person.isGuest() || person.isOutsider();
    }

    private static Texts texts(Person person) {
        return Languages.of(person.language());
    }
}
