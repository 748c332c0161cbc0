package dev.storychat.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Fetches what is attached to a message and makes of it what a model can read. */
@Dependent
class Enclosures {
    private final List<Attachments> platforms;
    private final FileRoom room;

    @Inject
    Enclosures(@Any Instance<Attachments> platforms, FileRoom room) {
        this(platforms.stream().toList(), room);
    }

    Enclosures(List<Attachments> platforms, FileRoom room) {
        this.platforms = List.copyOf(platforms);
        this.room = room;
    }

    /**
     * What is attached to a message.
     *
     * @param read what the model is given
     * @param cut names of texts that are too long, of which the beginning is read
     * @param bytes what it takes of the {@link FileRoom}
     */
    record Outcome(List<Enclosure> read, List<Gap> gaps, List<String> cut, long bytes) {
        Outcome {
            read = List.copyOf(read);
            gaps = List.copyOf(gaps);
            cut = List.copyOf(cut);
        }

        static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of(), 0);
    }

    /**
     * An attachment that is not read.
     *
     * @param name may be empty
     */
    record Gap(String name, Unread why) {}

    /** Fetches all that can be read, one after the other. To be {@link #free freed} when the message is answered. */
    Outcome of(Message message) {
        var place = message.place();
        var source = platforms.stream()
                .filter(platform -> platform.platform().equals(place.platform()))
                .findFirst();
        if (message.attachments().isEmpty() || source.isEmpty()) {
            return Outcome.NOTHING;
        }
        var pile = new Pile(source.get(), place, room);
        try {
            message.attachments().forEach(pile::add);
            return pile.outcome();
        } catch (RuntimeException e) {
            pile.drop();
            throw e;
        }
    }

    void free(long bytes) {
        room.free(bytes);
    }
}
