package dev.storychat.slack.api;

import java.util.List;

/** What we ask of a workspace that installs us: the same as the manifests do, where each is explained. */
public final class BotScopes {
    public static final List<String> ALL = List.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "groups:history",
            "groups:read",
            "im:history",
            "links:read",
            "links:write",
            "mpim:history",
            "mpim:read",
            "reactions:write",
            "users:read");

    private BotScopes() {}
}
