package dev.storychat.chat;

/**
 * Where a conversation is held.
 *
 * @param platform the {@link Platform#name() name} of the platform, such as {@code slack}
 * @param workspace the platform's tenant; a Slack team id
 * @param channel a channel, a direct message or a web conversation; nothing said in one ever reaches another
 * @param thread the id of the message that opened the thread
 */
public record Place(String platform, String workspace, String channel, String thread) {

    /** Names the conversation in which messages are answered one after the other. */
    public String conversation() {
        return String.join("/", platform, workspace, channel, thread);
    }
}
