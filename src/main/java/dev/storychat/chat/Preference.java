package dev.storychat.chat;

import dev.storychat.chat.search.Scope;

/**
 * How the assistant behaves in one channel or direct message.
 *
 * @param answers whether it answers there at all
 * @param followsThreads whether it goes on in a thread that it takes part in without being mentioned
 * @param answersGuests whether it answers guests and, in channels shared with other companies, anybody
 * @param persona a few words on its tone, by people and not to be trusted; may be empty
 * @param scope the part of the content that it searches there
 * @param reacts whether it shows by a reaction on the message that it works, instead of a status under it
 */
public record Preference(
        boolean answers, boolean followsThreads, boolean answersGuests, String persona, Scope scope, boolean reacts) {

    /** Characters of a persona. */
    public static final int MOST_OF_PERSONA = 300;

    /** Where nobody has chosen anything. */
    public static final Preference DEFAULT = new Preference(true, true, false, "", Scope.EVERYTHING);

    /** One without reactions. */
    public Preference(boolean answers, boolean followsThreads, boolean answersGuests, String persona, Scope scope) {
        this(answers, followsThreads, answersGuests, persona, scope, false);
    }

    public Preference {
        persona = PlainText.beginning(PlainText.of(persona), MOST_OF_PERSONA);
    }
}
