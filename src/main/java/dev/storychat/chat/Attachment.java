package dev.storychat.chat;

/**
 * A file that stands in a message. It is fetched when the message is answered, and not kept.
 *
 * @param id the platform's id of it
 * @param name as whoever attached it calls it; may be empty
 * @param type its MIME type, as the platform tells it; may be empty
 * @param size in bytes; 0: unknown
 * @param address where its content lies; empty: the platform has to be asked
 */
public record Attachment(String id, String name, String type, long size, String address) {}
