package dev.storychat.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.model.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which installation something is meant for: a team, or a whole enterprise where that installed us, by <a
 * href="https://docs.slack.dev/enterprise/organization-ready-apps">organization-ready apps</a>. Everything that is kept
 * is kept under this id, whatever team of the enterprise it came from: their channels may be shared among them.
 */
final class Workspace {
    private Workspace() {}

    /** In channels shared between workspaces, the payload's own team may be the other one. */
    static String of(EventsApiPayload<? extends Event> payload) {
        var authorization = authorization(payload);
        return authorization
                .map(ours -> of(ours.getIsEnterpriseInstall(), ours.getEnterpriseId(), ours.getTeamId()))
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> of(false, payload.getEnterpriseId(), payload.getTeamId()));
    }

    static String of(SlashCommandPayload payload) {
        return of(payload.isEnterpriseInstall(), payload.getEnterpriseId(), payload.getTeamId());
    }

    /**
     * The same for what other payloads hold.
     *
     * @param isEnterpriseInstall {@code is_enterprise_install}
     */
    static String of(@Nullable Boolean isEnterpriseInstall, @Nullable String enterprise, @Nullable String team) {
        return Stream.of(Boolean.TRUE.equals(isEnterpriseInstall) ? enterprise : team, team, enterprise)
                .filter(id -> id != null && !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Our own user there; empty when Slack does not say. */
    static String us(EventsApiPayload<? extends Event> payload) {
        return authorization(payload).map(Authorization::getUserId).orElse("");
    }

    private static Optional<Authorization> authorization(EventsApiPayload<?> payload) {
        List<Authorization> all = payload.getAuthorizations();
        return all == null ? Optional.empty() : all.stream().findFirst();
    }
}
