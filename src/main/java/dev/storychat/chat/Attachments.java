package dev.storychat.chat;

import java.nio.ByteBuffer;

/**
 * Fetches what is attached to messages of one platform. Each is one CDI bean. Every method may take as long as the
 * platform does: never before an acknowledgement.
 */
public interface Attachments {

    /** As in {@link Place#platform()}. */
    String platform();

    /** The same attachment with all that the platform tells of it; as it was where it tells nothing. */
    Attachment known(Place place, Attachment attachment);

    /**
     * Fetches the content.
     *
     * @param attachment as {@link #known} gave it
     * @param most bytes; a larger one is {@link Unread#TOO_LARGE}
     */
    Fetched fetch(Place place, Attachment attachment, int most);

    /** What came of fetching. */
    sealed interface Fetched {

        /** All of it. */
        record Content(ByteBuffer bytes) implements Fetched {
            public Content {
                bytes = bytes.asReadOnlyBuffer();
            }
        }

        /** It is not there for us. */
        record Missing(Unread why) implements Fetched {}
    }
}
