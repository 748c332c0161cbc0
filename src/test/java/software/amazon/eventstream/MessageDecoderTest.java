package software.amazon.eventstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDecoderTest {
    private static final List<Message> MESSAGES = List.of(
            message("{}"), message(""), message("{\"delta\":{\"text\":\"Grüße\"}}"), message("x".repeat(70_000)));

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 64, 1_000, 8_192, 200_000})
    void finds_every_message_wherever_the_stream_is_cut(int length) {
        var stream = stream();
        var decoder = new MessageDecoder();
        var found = new ArrayList<Message>();

        for (int from = 0; from < stream.length; from += length) {
            var piece = inTheMiddle(Arrays.copyOfRange(stream, from, Math.min(from + length, stream.length)));
            found.addAll(decoder.feed(piece).getDecodedMessages());
            Arrays.fill(piece.array(), (byte) 0); // as a network library does that uses its buffers again
        }

        assertThat(found).isEqualTo(MESSAGES);
        assertThat(decoder.getDecodedMessages()).isEmpty();
    }

    @Test
    void refuses_a_message_that_was_changed_on_its_way() {
        var stream = stream();
        stream[20] ^= 1;

        assertThatThrownBy(() -> new MessageDecoder().feed(ByteBuffer.wrap(stream)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_what_is_no_event_stream() {
        var page = ByteBuffer.wrap("<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new MessageDecoder().feed(page)).hasMessageContaining("no frame of an event stream");
    }

    /** In a buffer with something else before and behind. */
    private static ByteBuffer inTheMiddle(byte[] piece) {
        var buffer = new byte[piece.length + 16];
        Arrays.fill(buffer, (byte) 1);
        System.arraycopy(piece, 0, buffer, 8, piece.length);
        return ByteBuffer.wrap(buffer, 8, piece.length);
    }

    private static byte[] stream() {
        var stream = new ByteArrayOutputStream();
        MESSAGES.forEach(message -> message.encode(stream));
        return stream.toByteArray();
    }

    private static Message message(String payload) {
        return new Message(
                Map.of(":event-type", HeaderValue.fromString("contentBlockDelta")),
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
