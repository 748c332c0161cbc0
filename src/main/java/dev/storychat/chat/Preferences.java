package dev.storychat.chat;

/**
 * What people chose for their channels. They are settings and nothing that was said: {@link #forget} leaves them, and
 * {@link #forgetWorkspace} does not.
 */
public interface Preferences extends Keeper {

    /** What holds in a channel, whatever the thread; what another instance changed is seen within seconds. */
    Preference of(Place place);

    /** Chooses for a channel. What is chosen holds here when this returns. */
    void set(Place place, Preference preference);
}
