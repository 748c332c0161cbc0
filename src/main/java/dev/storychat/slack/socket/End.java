package dev.storychat.slack.socket;

/** Why a connection is no longer good. */
sealed interface End {
    /** As Slack or the network has it, such as {@code warning} or {@code no_pong}. */
    String reason();

    /** Slack asks for another one in its place and leaves this one open until then. */
    record Expiring(String reason) implements End {}

    /** Slack does not want any, as when there are too many or Socket Mode was switched off. */
    record Unwanted(String reason) implements End {}

    /** It is gone. */
    record Lost(String reason) implements End {}

    /** What the {@code reason} of a {@code disconnect} message means. */
    static End told(String reason) {
        return switch (reason) {
            case "link_disabled", "too_many_websockets" -> new Unwanted(reason);
            default -> new Expiring(reason);
        };
    }
}
