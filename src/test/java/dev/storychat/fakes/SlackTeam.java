package dev.storychat.fakes;

/**
 * A workspace that somebody can install the app into.
 *
 * @param id of the team, or of the enterprise when all of it installs the app
 * @param botUser whom the app becomes there
 * @param isEnterprise whether a whole enterprise installs it
 */
public record SlackTeam(String id, String name, String botUser, boolean isEnterprise) {

    public static SlackTeam team(String id, String name) {
        return new SlackTeam(id, name, "U0BOT" + id, false);
    }

    public static SlackTeam enterprise(String id, String name) {
        return new SlackTeam(id, name, "W0BOT" + id, true);
    }

    SlackWorkspace.Bot bot() {
        return new SlackWorkspace.Bot(id, botUser, "B0" + id);
    }
}
