package dev.storychat.slack.api;

import dev.storychat.config.Secret;
import dev.storychat.config.SlackSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code SLACK_BOT_TOKEN}: the token of one workspace, from the settings. */
final class OwnToken {
    private final @Nullable Secret token;
    private final boolean isTheOnlyOne;
    private final Instant setAt;
    private final Wire wire;
    private volatile @Nullable String owner;
    private volatile boolean revoked;

    OwnToken(SlackSettings settings, Wire wire, Instant setAt) {
        this.setAt = setAt.truncatedTo(ChronoUnit.SECONDS);
        this.token = settings.botToken();
        this.isTheOnlyOne = !settings.hasOAuth();
        this.wire = wire;
    }

    /** The token, or null where it is none of this workspace's. An empty workspace is the token's own. */
    @Nullable
    String of(String workspace) {
        return token != null && !revoked && isOf(workspace) ? token.value() : null;
    }

    /**
     * From here on it is none, if Slack says so: the event names a workspace and no token, and a token that still works
     * is nobody's loss to keep. News from before the start are about the one before.
     */
    void revoke(String workspace, Instant at) {
        if (token != null && !at.isBefore(setAt) && isOf(workspace) && isRefused(token)) {
            revoked = true;
        }
    }

    private boolean isRefused(Secret token) {
        return wire.call("auth.test", "Bearer " + token.value(), Map.of()) instanceof Outcome.Failed failed
                && failed.isAboutToken();
    }

    /** Beside workspaces that installed us it must be known whose it is: else it would answer for those that left. */
    private boolean isOf(String workspace) {
        if (isTheOnlyOne || workspace.isEmpty()) {
            return true;
        }
        var known = owner;
        return known == null ? ask(workspace) : known.equals(workspace);
    }

    /** While Slack cannot be asked, it counts as its own: what was sent to it is not to be lost. */
    private boolean ask(String workspace) {
        var outcome = token == null
                ? new Outcome.Failed("not_authed")
                : wire.call("auth.test", "Bearer " + token.value(), Map.of());
        if (outcome instanceof Outcome.Done done) {
            var isEnterprise = done.text("is_enterprise_install").orElse("").equals("true");
            owner = done.text(isEnterprise ? "enterprise_id" : "team_id").orElse("");
            return workspace.equals(owner);
        }
        return !(outcome instanceof Outcome.Failed failed && failed.isAboutToken());
    }
}
