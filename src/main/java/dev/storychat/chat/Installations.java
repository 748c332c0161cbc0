package dev.storychat.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * Which workspaces installed us. Every method may throw {@link InstallationsUnavailableException}.
 */
public interface Installations {

    /** Keeps one, in place of an earlier one of the same workspace. Its generation is given here. */
    void keep(Installation installation);

    /** The installation of a workspace; empty when it has none. */
    Optional<Installation> find(String platform, String workspace);

    /** How many there are on a platform. */
    int count(String platform);

    /** Erases one, with its tokens. */
    void remove(String platform, String workspace);

    /**
     * Claims the right to renew a grant, so that no two instances use up the same refresh token.
     *
     * @param lease how long others keep away
     * @return false when it is claimed already, or when the grant is no longer the latest
     */
    boolean claim(Installation installation, Duration lease);

    /**
     * Keeps a renewed grant.
     *
     * @param installation as it was before
     * @return false when it was installed anew or removed meanwhile: then that stands
     */
    boolean renew(Installation installation, Installation.Grant grant);
}
