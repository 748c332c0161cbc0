package dev.storychat.inbox;

import dev.storychat.chat.Admission;
import dev.storychat.chat.Conversation;
import dev.storychat.chat.Message;
import dev.storychat.chat.Platform;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Answers one message on the platform that it came from. */
@Dependent
class Clerk {
    private static final Logger LOG = System.getLogger(Clerk.class.getName());

    private final Conversation conversation;
    private final Instance<Platform> platforms;
    private final List<Admission> admissions;
    private final Meanwhile meanwhile;

    @Inject
    Clerk(
            Conversation conversation,
            @Any Instance<Platform> platforms,
            @Any Instance<Admission> admissions,
            Meanwhile meanwhile) {
        this(conversation, platforms, admissions.stream().toList(), meanwhile);
    }

    Clerk(Conversation conversation, Instance<Platform> platforms, List<Admission> admissions, Meanwhile meanwhile) {
        this.conversation = conversation;
        this.platforms = platforms;
        this.admissions = List.copyOf(admissions);
        this.meanwhile = meanwhile;
    }

    void answer(Message message) {
        if (admits(message)) {
            reply(message);
        } else {
            LOG.log(Level.INFO, "{0} is not answered: its author may not ask there", message.id());
        }
        meanwhile.follow(message);
    }

    private void reply(Message message) {
        var begun = System.nanoTime();
        var reply = platform(message).replyTo(message);
        if (reply.isEmpty()) {
            LOG.log(Level.INFO, "{0} had been answered by an earlier try", message.id());
            return;
        }
        var answer = conversation.answer(message, reply.get());
        LOG.log(
                Level.INFO,
                "{0} answered: action {1}, {2} characters, {3} sources, {4} ms",
                message.id(),
                answer.action(),
                answer.text().length(),
                answer.sources().size(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    private boolean admits(Message message) {
        return admissions.stream().allMatch(admission -> admission.admits(message));
    }

    /** Tells somebody that others are answered first. */
    void busy(Message message, int number) {
        platform(message).busy(message, number);
    }

    private Platform platform(Message message) {
        var name = message.place().platform();
        return platforms.stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no platform " + name));
    }
}
