package dev.storychat.chat;

/** Keeps something of what people said or did, and can let go of it. Each is one CDI bean. */
public interface Keeper {

    /**
     * Erases all that was kept of a channel, its threads included.
     *
     * @param place any place in it
     * @return how many entries were erased
     */
    int forget(Place place);

    /** Whether its entries are what people wrote, and not what went along with it: they are told how many there were. */
    default boolean keepsMessages() {
        return false;
    }

    /**
     * Erases all that was kept of a workspace, as when it uninstalls us.
     *
     * @return how many entries were erased
     */
    int forgetWorkspace(String platform, String workspace);
}
