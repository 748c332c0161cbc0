package dev.storychat.slack.blocks;

import dev.storychat.chat.Part;
import java.util.List;

/** What {@code /assistant} says, in mrkdwn. */
public final class AssistantWords {
    private AssistantWords() {}

    /** How to use the assistant. */
    public static String help(String name) {
        return """
                *%s* answers questions from the content of your Storyblok space. Its answers are written by a language \
                model: check them against the sources under them.
                • Mention it in a channel, write to it directly, or go on in a thread that it takes part in.
                • `/search words` searches the content, just for you. `/search` alone tells how.
                • `/assistant status` says which parts work.
                • `/assistant forget` erases what was said with it in this channel or direct message.""".formatted(Mrkdwn.escaped(name));
    }

    /** One part of the system. */
    public static String line(String name, Part.State state) {
        var how =
                state.mode().equals("off") ? "off" : state.mode() + ", " + (state.works() ? "works" : "does not work");
        return "• *" + name + "*: " + how;
    }

    /** All of them. */
    public static String status(List<String> lines) {
        return "This is how I am:\n" + String.join("\n", lines);
    }

    /** That the past is gone. */
    public static String forgotten(int messages) {
        return switch (messages) {
            case 0 -> "There was nothing to forget here.";
            case 1 -> "I erased 1 message that was kept of this conversation.";
            default -> "I erased %,d messages that were kept of this conversation.".formatted(messages);
        };
    }
}
