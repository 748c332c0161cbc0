package dev.storychat.slack.api;

import dev.storychat.chat.Installation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of each workspace: of its installation, else the one of the settings. */
final class Tokens {
    private final OwnToken own;
    private final @Nullable Installed installed;

    /**
     * Knows both sources.
     *
     * @param installed null where nobody can install us
     */
    Tokens(OwnToken own, @Nullable Installed installed) {
        this.own = own;
        this.installed = installed;
    }

    /** Empty where the workspace is none of ours. */
    Optional<String> of(String workspace) {
        return installation(workspace)
                .map(installation -> installation.grant().token())
                .or(() -> Optional.ofNullable(own.of(workspace)));
    }

    /** Another token than one that Slack refused; empty where there is none. */
    Optional<String> insteadOf(String refused, String workspace) {
        return installed == null ? Optional.empty() : installed.insteadOf(refused, workspace);
    }

    boolean serves(String workspace) {
        return installation(workspace).isPresent() || own.of(workspace) != null;
    }

    void forget(String workspace) {
        if (installed != null) {
            installed.forget(workspace);
        }
    }

    void revoke(String workspace, Instant at) {
        forget(workspace);
        own.revoke(workspace, at);
    }

    private Optional<Installation> installation(String workspace) {
        return installed == null || workspace.isEmpty() ? Optional.empty() : installed.find(workspace);
    }
}
