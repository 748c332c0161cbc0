package dev.storychat.slack.api;

import dev.storychat.chat.Installation;
import dev.storychat.chat.Installations;
import dev.storychat.chat.InstallationsUnavailableException;
import dev.storychat.config.SlackSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The token of each workspace: of its installation, else the one of the settings. */
public final class Tokens {
    private final OwnToken own;
    private final @Nullable Installed installed;

    private Tokens(OwnToken own, @Nullable Installed installed) {
        this.own = own;
        this.installed = installed;
    }

    /**
     * Knows both sources.
     *
     * @param installations null where nobody can install us
     */
    static Tokens of(
            SlackSettings settings,
            Wire wire,
            @Nullable Installations installations,
            OAuth oauth,
            InstantSource clock) {
        return new Tokens(
                new OwnToken(settings, wire, clock.instant()),
                installations == null ? null : new Installed(installations, oauth, clock));
    }

    /** Makes a call with a workspace's token. One that Slack refuses is given up for the one that took its place. */
    Outcome use(String workspace, Function<String, Outcome> call) {
        try {
            var token = of(workspace);
            if (token.isEmpty()) {
                return new Outcome.Failed("not_installed");
            }
            var outcome = call.apply(token.get());
            return outcome instanceof Outcome.Failed failed && failed.isAboutToken()
                    ? insteadOf(token.get(), workspace).map(call).orElse(outcome)
                    : outcome;
        } catch (InstallationsUnavailableException e) {
            return new Outcome.Failed("database_unavailable");
        }
    }

    /** The token as it is known now; empty where it is none of ours, or cannot be told. */
    Optional<String> find(String workspace) {
        try {
            return of(workspace);
        } catch (InstallationsUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Empty where the workspace is none of ours. */
    private Optional<String> of(String workspace) {
        return installation(workspace)
                .map(installation -> installation.grant().token())
                .or(() -> Optional.ofNullable(own.of(workspace)));
    }

    private Optional<String> insteadOf(String refused, String workspace) {
        return installed == null ? Optional.empty() : installed.insteadOf(refused, workspace);
    }

    /**
     * Whether a workspace is one of ours.
     *
     * @throws InstallationsUnavailableException when that cannot be told
     */
    public boolean serves(String workspace) {
        return installation(workspace).isPresent() || own.of(workspace) != null;
    }

    /** What is known of a workspace's token is to be looked up again. */
    public void forget(String workspace) {
        if (installed != null) {
            installed.forget(workspace);
        }
    }

    /**
     * The workspace took our token back.
     *
     * @param at in whole seconds, as Slack tells it
     */
    public void revoke(String workspace, Instant at) {
        forget(workspace);
        own.revoke(workspace, at);
    }

    private Optional<Installation> installation(String workspace) {
        return installed == null || workspace.isEmpty() ? Optional.empty() : installed.find(workspace);
    }
}
