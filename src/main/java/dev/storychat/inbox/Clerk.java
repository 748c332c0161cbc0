package dev.storychat.inbox;

import dev.storychat.chat.Conversation;
import dev.storychat.chat.Message;
import dev.storychat.chat.Platform;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers one message on the platform that it came from. */
@Dependent
class Clerk {
    private static final Logger LOG = System.getLogger(Clerk.class.getName());

    private final Conversation conversation;
    private final Instance<Platform> platforms;
    private final Meanwhile meanwhile;

    @Inject
    Clerk(Conversation conversation, @Any Instance<Platform> platforms, Meanwhile meanwhile) {
        this.conversation = conversation;
        this.platforms = platforms;
        this.meanwhile = meanwhile;
    }

    void answer(Message message) {
        var begun = System.nanoTime();
        var answer = conversation.answer(message, platform(message).replyTo(message));
        meanwhile.follow(message);
        LOG.log(
                Level.INFO,
                "{0} answered: action {1}, {2} characters, {3} sources, {4} ms",
                message.id(),
                answer.action(),
                answer.text().length(),
                answer.sources().size(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    private Platform platform(Message message) {
        var name = message.place().platform();
        return platforms.stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no platform " + name));
    }
}
