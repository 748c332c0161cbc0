package dev.storychat.slack;

import dev.storychat.chat.Admission;
import dev.storychat.chat.Message;
import dev.storychat.chat.Place;
import dev.storychat.chat.Preferences;
import dev.storychat.chat.Texts;
import dev.storychat.slack.api.Channels;
import dev.storychat.slack.api.Identification;
import dev.storychat.slack.api.Person;
import dev.storychat.slack.api.UnidentifiedException;
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
        return refusalOfForeigners(caller, "settings.search.refused");
    }

    /** Why somebody may neither see nor erase what is kept of a channel, in mrkdwn; empty when that is allowed. */
    Optional<String> refusalOfKept(Caller caller) {
        try {
            return refusalOfForeigners(caller, "settings.kept.refused")
                    .filter(why ->
                            !channels.find(caller.workspace(), caller.channel()).isDirect());
        } catch (UnidentifiedException e) {
            return Optional.empty(); // erasing waits for nobody, and who can type there has read what was said
        }
    }

    private Optional<String> refusalOfForeigners(Caller caller, String key) {
        if (preferences.of(caller.place()).answersGuests()) {
            return Optional.empty();
        }
        var person = people.of(caller.workspace(), caller.user());
        return person.isForeign() ? Optional.of(texts(person).text(key)) : Optional.empty();
    }

    /** Why nothing may be said of what stands in a channel, in mrkdwn; empty when that is allowed. */
    Optional<String> refusalOf(Caller caller) {
        return preferences.of(caller.place()).answers()
                ? refusal(caller.place(), caller.user())
                : Optional.of(off(caller.place(), caller.user()));
    }

    /**
     * Why nothing of the content may be shown to a whole channel for somebody, in mrkdwn; empty when it may.
     *
     * @throws UnidentifiedException when Slack does not tell at once who that is
     */
    Optional<String> refusalOfShowing(Caller caller) {
        if (preferences.of(caller.place()).answersGuests()) {
            return Optional.empty();
        }
        var person = people.atOnce(caller.workspace(), caller.user());
        if (person.isForeign()) {
            return Optional.of(texts(person).text("settings.search.refused"));
        }
        return channels.find(caller.workspace(), caller.channel()).isShared()
                ? Optional.of(texts(person).text("settings.shared.shown"))
                : Optional.empty();
    }

    /**
     * Why a question may not be asked in a channel for somebody, in words without markup; empty when it may.
     *
     * @throws UnidentifiedException when Slack does not tell at once who that is
     */
    Optional<String> refusalOfQuestion(Caller caller) {
        if (!preferences.of(caller.place()).answers()) {
            return Optional.of(
                    texts(people.atOnce(caller.workspace(), caller.user())).text("settings.off.question"));
        }
        return refusalOfShowing(caller).map(why -> why.replace("`", ""));
    }

    /** Whether somebody is answered in a direct message with us, whoever is answered in channels. */
    boolean admitsDirectly(Caller caller) {
        return !people.atOnce(caller.workspace(), caller.user()).isForeign();
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

    private static Texts texts(Person person) {
        return Languages.of(person.language());
    }
}
