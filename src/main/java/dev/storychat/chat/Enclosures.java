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

    @Inject
    Enclosures(@Any Instance<Attachments> platforms) {
        this(platforms.stream().toList());
    }

    Enclosures(List<Attachments> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    /**
     * What is attached to a message.
     *
     * @param read what the model is given
     * @param cut names of texts that are too long, of which the beginning is read
     */
    record Outcome(List<Enclosure> read, List<Gap> gaps, List<String> cut) {
        Outcome {
            read = List.copyOf(read);
            gaps = List.copyOf(gaps);
            cut = List.copyOf(cut);
        }

        static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of());
    }

    /**
     * An attachment that is not read.
     *
     * @param name may be empty
     */
    record Gap(String name, Unread why) {}

    /** Fetches all that can be read, one after the other. */
    Outcome of(Message message) {
        var place = message.place();
        var source = platforms.stream()
                .filter(platform -> platform.platform().equals(place.platform()))
                .findFirst();
        if (message.attachments().isEmpty() || source.isEmpty()) {
            return Outcome.NOTHING;
        }
        var pile = new Pile(source.get(), place);
        message.attachments().forEach(pile::add);
        return pile.outcome();
    }
}
