package dev.storychat.slack;

import dev.storychat.chat.InboxUnavailableException;
import dev.storychat.chat.Installations;
import dev.storychat.chat.Keeper;
import dev.storychat.slack.api.WebApi;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Erases what there is of a workspace: its installation, and all that anybody kept of it. */
@Dependent
class Erasure {
    private static final Logger LOG = System.getLogger(Erasure.class.getName());

    /** An answer that was just being given is kept when it is finished, which takes less. */
    private static final Duration UNTIL_ANSWERS_ARE_OVER = Duration.ofMinutes(5);

    private final WebApi api;
    private final Installations installations;
    private final Iterable<Keeper> keepers;
    private final Executor later;

    @Inject
    Erasure(
            WebApi api,
            Installations installations,
            @Any Instance<Keeper> keepers,
            ManagedScheduledExecutorService schedule) {
        this(
                api,
                installations,
                keepers,
                task -> schedule.schedule(task, UNTIL_ANSWERS_ARE_OVER.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * Puts it together.
     *
     * @param later runs what it is given when answers are over that are being given now
     */
    Erasure(WebApi api, Installations installations, Iterable<Keeper> keepers, Executor later) {
        this.api = api;
        this.installations = installations;
        this.keepers = keepers;
        this.later = later;
    }

    /**
     * Erases it now, and once more when no answer can be under way. Nothing is erased when the workspace installed us
     * anew since.
     *
     * @param uninstalledAt in whole seconds, as Slack tells it
     * @throws InboxUnavailableException when it could not be done: have Slack tell again
     */
    void erase(String workspace, Instant uninstalledAt) {
        if (isInstalledSince(workspace, uninstalledAt)) {
            LOG.log(Level.INFO, "{0} is installed anew since: not erased", workspace);
            return;
        }
        try {
            installations.remove(Delivery.PLATFORM, workspace);
            api.tokens().revoke(workspace, uninstalledAt);
            forget(workspace);
        } catch (RuntimeException e) {
            throw new InboxUnavailableException(e);
        }
        later.execute(() -> forgetTheRest(workspace, uninstalledAt));
    }

    private boolean isInstalledSince(String workspace, Instant uninstalledAt) {
        return installations
                .find(Delivery.PLATFORM, workspace)
                .filter(found ->
                        found.installedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(uninstalledAt))
                .isPresent();
    }

    private void forget(String workspace) {
        var erased = 0;
        for (var keeper : keepers) {
            erased += keeper.forgetWorkspace(Delivery.PLATFORM, workspace);
        }
        LOG.log(Level.INFO, "{0} is gone: {1} entries erased", workspace, erased);
    }

    private void forgetTheRest(String workspace, Instant uninstalledAt) {
        try {
            if (!isInstalledSince(workspace, uninstalledAt)) {
                forget(workspace);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what was left of " + workspace + " is not erased", e);
        }
    }
}
