package dev.storychat.chat;

import java.time.Instant;
import java.util.List;

/**
 * What a person wrote.
 *
 * @param id the platform's id of the post, unique in its channel; a Slack {@code ts}
 * @param place where it was written
 * @param author the platform's id of the person
 * @param text Markdown without the mention of the assistant; may be empty
 * @param writtenAt when it was written
 * @param attachments the files in it
 */
public record Message(
        String id, Place place, String author, String text, Instant writtenAt, List<Attachment> attachments) {

    public Message {
        attachments = List.copyOf(attachments);
    }

    /** One without files. */
    public Message(String id, Place place, String author, String text, Instant writtenAt) {
        this(id, place, author, text, writtenAt, List.of());
    }

    /** Whether it stands in the channel itself: answers to it hang under it, in a thread of their own. */
    public boolean opensThread() {
        return id.equals(place.thread());
    }

    /** The same message in other words. */
    public Message withText(String text) {
        return new Message(id, place, author, text, writtenAt, attachments);
    }
}
