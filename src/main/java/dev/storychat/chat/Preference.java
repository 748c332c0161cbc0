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
 */
public record Preference(boolean answers, boolean followsThreads, boolean answersGuests, String persona, Scope scope) {

    /** Characters of a persona. */
    public static final int MOST_OF_PERSONA = 300;

    /** Where nobody has chosen anything. */
    public static final Preference DEFAULT = new Preference(true, true, false, "", Scope.EVERYTHING);

    public Preference {
        persona = PlainText.beginning(PlainText.of(persona), MOST_OF_PERSONA);
    }
}
