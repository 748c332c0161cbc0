package dev.storychat.slack;

import dev.storychat.chat.Manner;
import dev.storychat.chat.Preferences;
import dev.storychat.slack.api.Outcome;
import dev.storychat.slack.api.People;
import dev.storychat.slack.api.UnidentifiedException;
import dev.storychat.slack.blocks.SearchHelp;
import dev.storychat.slack.blocks.Sheet;
import dev.storychat.slack.blocks.StoryCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts the card of a story to a channel, for all to see, where what was chosen for that channel allows it: not where we
 * are switched off, no story outside of its scope, nothing for guests or another company. Where we are not in the channel,
 * an address for answers may still post there.
 */
@Dependent
class Sharing {
    private final Audience audience;
    private final Preferences preferences;
    private final Sender sender;
    private final ResponseUrls urls;
    private final People people;
    private final Manner manner;

    @Inject
    Sharing(
            Audience audience,
            Preferences preferences,
            Sender sender,
            ResponseUrls urls,
            People people,
            Manner manner) {
        this.audience = audience;
        this.preferences = preferences;
        this.sender = sender;
        this.urls = urls;
        this.people = people;
        this.manner = manner;
    }

    /**
     * Shares it. May ask Slack who that is.
     *
     * @param caller with the channel where it is shared
     * @param responseUrl leads to that channel
     * @return why it is not there; empty when it is
     */
    Optional<Sheet> share(Caller caller, @Nullable String responseUrl, StoryCard card) {
        var language = people.find(caller.workspace(), caller.user()).language();
        try {
            var refusal = refusal(caller, card, new SearchHelp(language));
            return refusal.isPresent() ? refusal : post(caller, responseUrl, card, language);
        } catch (UnidentifiedException e) {
            return Optional.of(new SearchHelp(language).busy());
        }
    }

    /** That a button carries nothing that can be shared. */
    Sheet tooOld(Caller caller) {
        return new SearchHelp(people.find(caller.workspace(), caller.user()).language()).tooOld();
    }

    private Optional<Sheet> refusal(Caller caller, StoryCard card, SearchHelp help) {
        var chosen = preferences.of(caller.place());
        if (!chosen.answers()) {
            return Optional.of(help.switchedOffThere());
        }
        return audience.refusalOfShowing(caller)
                .map(Sheet::words)
                .or(() ->
                        card.origin().isIn(chosen.scope()) ? Optional.empty() : Optional.of(help.outsideOfScope(card)));
    }

    private Optional<Sheet> post(Caller caller, @Nullable String responseUrl, StoryCard card, Locale language) {
        var sheet = card.sharedBy(caller.user(), language);
        var posted = sender.post(caller, "chat.postMessage", Map.of("channel", caller.channel()), sheet);
        if (posted instanceof Outcome.Done || isTaken(responseUrl, sheet)) {
            return Optional.empty();
        }
        var help = new SearchHelp(language);
        return Optional.of(posted instanceof Outcome.Limited ? help.busy() : help.notInChannel(manner.name()));
    }

    private boolean isTaken(@Nullable String responseUrl, Sheet sheet) {
        return responseUrl != null && urls.respond(responseUrl, sheet.toPublicJson()) instanceof Outcome.Done;
    }
}
