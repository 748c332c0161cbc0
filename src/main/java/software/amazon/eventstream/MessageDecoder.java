package software.amazon.eventstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in front of the class of the same name in {@code software.amazon.eventstream:eventstream}, which takes 2 MiB of
 * heap for every stream that is open, where a frame of ConverseStream has some hundred bytes: two hundred people who ask
 * at once would fill the heap. This one takes what has arrived of one frame. It has what the SDK calls
 * ({@code software.amazon.awssdk.awscore.eventstream.EventStreamAsyncResponseTransformer}) and is to be looked at again
 * with every new version of the SDK.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html">how a frame is built</a>
 */
public final class MessageDecoder {
    /** Total length, length of the headers, their checksum; and the checksum at the end. */
    private static final int SHORTEST = 16;

    /** What AWS allows: 16 MiB for the payload and 128 KiB for the headers. */
    private static final int LONGEST = SHORTEST + (16 << 20) + (128 << 10);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final List<Message> decoded = new ArrayList<>();
    private ByteBuffer rest = NOTHING;

    /** The messages that came to their end since the last time. */
    public List<Message> getDecodedMessages() {
        var messages = List.copyOf(decoded);
        decoded.clear();
        return messages;
    }

    /**
     * Takes the next bytes of the stream.
     *
     * @throws IllegalArgumentException if they are no event stream, or a checksum is wrong
     */
    public MessageDecoder feed(ByteBuffer bytes) {
        var unread = rest.hasRemaining() ? joined(rest, bytes) : bytes;
        while (unread.remaining() >= Integer.BYTES && unread.remaining() >= length(unread)) {
            var frame = unread.slice().limit(length(unread));
            unread.position(unread.position() + frame.remaining());
            decoded.add(Message.decode(frame));
        }
        rest = unread.hasRemaining() ? joined(unread, NOTHING) : NOTHING;
        return this;
    }

    private static int length(ByteBuffer unread) {
        var length = unread.getInt(unread.position());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("no frame of an event stream: its length is " + length);
        }
        return length;
    }

    /** A copy: who gave the bytes may use the buffer again. */
    private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
        return ByteBuffer.allocate(first.remaining() + second.remaining())
                .put(first)
                .put(second)
                .flip();
    }
}
