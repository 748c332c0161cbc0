package dev.storychat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.storychat.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who used a command, a shortcut, a button or a window.
 *
 * @param workspace the team, or the enterprise where a whole enterprise installed us
 * @param channel where it was used; empty outside of channels, as on the Home tab
 */
record Caller(String workspace, String channel, String user) {

    static Caller of(SlashCommandPayload payload) {
        return new Caller(Workspace.of(payload), orEmpty(payload.getChannelId()), orEmpty(payload.getUserId()));
    }

    static Caller of(BlockActionPayload payload) {
        var team = payload.getTeam();
        var enterprise = payload.getEnterprise();
        var channel = payload.getChannel();
        var user = payload.getUser();
        return new Caller(
                Workspace.of(
                        payload.isEnterpriseInstall(),
                        enterprise == null ? null : enterprise.getId(),
                        team == null ? null : team.getId()),
                orEmpty(channel == null ? null : channel.getId()),
                orEmpty(user == null ? null : user.getId()));
    }

    static Caller of(GlobalShortcutPayload payload) {
        var team = payload.getTeam();
        var enterprise = payload.getEnterprise();
        return new Caller(
                Workspace.of(
                        payload.isEnterpriseInstall(),
                        enterprise == null ? null : enterprise.getId(),
                        team == null ? null : team.getId()),
                "",
                orEmpty(payload.getUser() == null ? null : payload.getUser().getId()));
    }

    static Caller of(MessageShortcutPayload payload) {
        var team = payload.getTeam();
        var enterprise = payload.getEnterprise();
        var channel = payload.getChannel();
        var user = payload.getUser();
        return new Caller(
                Workspace.of(
                        payload.isEnterpriseInstall(),
                        enterprise == null ? null : enterprise.getId(),
                        team == null ? null : team.getId()),
                orEmpty(channel == null ? null : channel.getId()),
                orEmpty(user == null ? null : user.getId()));
    }

    static Caller of(ViewSubmissionPayload payload) {
        var team = payload.getTeam();
        var enterprise = payload.getEnterprise();
        return new Caller(
                Workspace.of(
                        payload.isEnterpriseInstall(),
                        enterprise == null ? null : enterprise.getId(),
                        team == null ? null : team.getId()),
                "",
                orEmpty(payload.getUser() == null ? null : payload.getUser().getId()));
    }

    /** The channel as a place, without a thread. */
    Place place() {
        return new Place(Delivery.PLATFORM, workspace, channel, "");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
